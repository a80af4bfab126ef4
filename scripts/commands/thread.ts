import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Runs a module on a thread of its own with `task` as its `workerData`; each message that it sends goes to
 * `onMessage`, and it gets what comes of each of `later`. Settles when it ends: a thread that fails, that ends in
 * silence with another code than 0, or that `signal` gives up rejects, so that no build waits for it for ever.
 */
export function runThread(
  module: URL,
  task: unknown,
  onMessage: (message: unknown) => void,
  signal?: AbortSignal,
  later: readonly Promise<unknown>[] = [],
): Promise<void> {
  const name = basename(module.pathname);
  const givenUp = () => new Error(`A thread, ${name}, was given up.`);
  // What is aborted already tells nobody of it again: a thread that began now would run to its end.
  if (signal?.aborted) return Promise.reject(givenUp());
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
      if (signal?.aborted) fail(givenUp());
      else if (code !== 0) fail(new Error(`A thread, ${name}, ended with ${code}.`));
      else done();
    });
  });
}
