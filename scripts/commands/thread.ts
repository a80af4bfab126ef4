import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A thread that is at work. */
export interface Thread {
  /** Tells it something; what has ended hears nothing. */
  post(message: unknown): void;
  /**
   * Settles when it ends: a thread that fails, that ends in silence with another code than 0, or that was given up
   * rejects, so that no build waits for it for ever.
   */
  ended: Promise<void>;
}

/**
 * Starts a module on a thread of its own with `task` as its `workerData`; each message that it sends goes to
 * `onMessage`. It is given up when `signal` says so.
 */
export function startThread(
  module: URL,
  task: unknown,
  onMessage: (message: unknown) => void,
  signal?: AbortSignal,
): Thread {
  const name = basename(module.pathname);
  const givenUp = () => new Error(`A thread, ${name}, was given up.`);
  // What is aborted already tells nobody of it again: a thread that began now would run to its end.
  if (signal?.aborted) return { post: () => undefined, ended: Promise.reject(givenUp()) };
  const worker = new Worker(module, { workerData: task });
  const ended = new Promise<void>((done, fail) => {
    signal?.addEventListener('abort', () => void worker.terminate(), { once: true });
    worker.on('message', onMessage);
    worker.once('error', fail);
    worker.once('exit', (code) => {
      // One that is given up before it has begun may say 0.
      if (signal?.aborted) fail(givenUp());
      else if (code !== 0) fail(new Error(`A thread, ${name}, ended with ${code}.`));
      else done();
    });
  });
  return { post: (message) => worker.postMessage(message), ended };
}

/** Starts a thread that is told nothing further, and settles when it ends. */
export const runThread = (...started: Parameters<typeof startThread>): Promise<void> =>
  startThread(...started).ended;
