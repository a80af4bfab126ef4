import { type ChildProcess, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';

/** A server that was started, until `close`. */
export interface RunningServer {
  /** With a slash at the end. */
  address: string;
  close(): Promise<void>;
}

/** The first of these programs that answers; undefined where none is installed. */
export const firstProgram = (places: readonly string[], version: string): string | undefined =>
  places.find((program) => spawnSync(program, [version]).status === 0);

/**
 * Waits until a server that was started answers on `port` of loopback. `close` ends it and removes `folder`.
 *
 * @throws Error with what it says, where it does not start.
 */
export async function running(
  name: string,
  child: ChildProcess,
  port: number,
  folder: string,
): Promise<RunningServer> {
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  const address = `http://127.0.0.1:${port}/`;
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 400 && child.exitCode === null; attempt++) {
    if (await answers(address)) return { address, close };
    await new Promise((done) => setTimeout(done, 25));
  }
  await close();
  throw new Error(`${name} does not start: ${said}`);
}

async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address, { redirect: 'manual' });
    return true;
  } catch {
    return false;
  }
}

/** A port of loopback that nobody uses. */
export function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const taken = server.address();
    server.close(() => resolve(typeof taken === 'object' && taken ? taken.port : 0));
  });
  return promise;
}
