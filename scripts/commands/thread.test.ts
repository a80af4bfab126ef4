import { expect, test } from 'vitest';
import { runThread } from './thread.ts';

const threadOf = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const run = async (code: string) => {
  const heard: unknown[] = [];
  await runThread(threadOf(code), { start: 40 }, (message) => heard.push(message));
  return heard;
};

test('what a thread says is heard, and its end is the end', async () => {
  const code = `import { parentPort, workerData } from 'node:worker_threads';
    parentPort.postMessage(workerData.start + 1);
    parentPort.postMessage(workerData.start + 2);`;
  expect(await run(code)).toEqual([41, 42]);
});

test.each([
  ['throws', `throw new Error('No more.');`, 'No more.'],
  ['has a promise that rejects', `await Promise.reject(new Error('Broken.'));`, 'Broken.'],
  ['has one that nobody waits for', `Promise.reject(new Error('Unseen.'));`, 'Unseen.'],
  ['ends itself', 'process.exit(3);', /^A thread, .*, ended with 3\.$/],
])('a thread that %s ends what waits for it', async (_, code, message) => {
  await expect(run(code)).rejects.toThrow(message);
});

test('a thread that waits for what never comes is ended with what gave it up', async () => {
  const stop = new AbortController();
  const code = 'setInterval(() => undefined, 1000); await new Promise(() => undefined);';
  const running = runThread(threadOf(code), {}, () => undefined, stop.signal);
  setTimeout(() => stop.abort(), 50);
  await expect(running).rejects.toThrow(/^A thread, .*, was given up\.$/);
  const early = new AbortController();
  const begun = runThread(threadOf(code), {}, () => undefined, early.signal);
  early.abort();
  await expect(begun).rejects.toThrow(/^A thread, .*, was given up\.$/);
});

test('what is given up already is not begun', async () => {
  const heard: unknown[] = [];
  const code = `(await import('node:worker_threads')).parentPort.postMessage('begun');`;
  const hear = (message: unknown) => heard.push(message);
  const running = runThread(threadOf(code), {}, hear, AbortSignal.abort());
  await expect(running).rejects.toThrow(/^A thread, .*, was given up\.$/);
  expect(heard).toEqual([]);
});
