import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Runs a module on a thread of its own with `task` as its `workerData`; each message that it sends goes to
 * `onMessage`, and it gets what comes of each of `later`. Settles when it ends: a thread that fails, or ends in silence with another code than 0, rejects, so
 * that no build waits for it for ever.
 */
export function runThread(
  module: URL,
  task: unknown,
  onMessage: (message: unknown) => void,
  signal?: AbortSignal,
  later: readonly Promise<unknown>[] = [],
): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(module, { workerData: task });
    signal?.addEventListener('abort', () => void worker.terminate(), { once: true });
    worker.on('message', onMessage);
    for (const message of later) {
      message.then(
        (known) => worker.postMessage(known),
        () => undefined,
      );
    }
    worker.once('error', fail);
    worker.once('exit', (code) => {
      // One that is given up before it has begun may say 0.
      const isGivenUp = signal?.aborted === true;
      const how = isGivenUp ? 'was given up' : `ended with ${code}`;
      if (code === 0 && !isGivenUp) done();
      else fail(new Error(`A thread, ${basename(module.pathname)}, ${how}.`));
    });
  });
}
