import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../toolchain.ts';

/** A build in a process of its own, which can be ended at any moment. */
export interface BuildProcess {
  pid: number;
  /** Settles when the build has said a line that begins so, or has ended. */
  said(start: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** Reads nothing more of what it says. */
  leave(): void;
  /** How it ended: the exit code, null after a signal, and all that it said. */
  ended: Promise<{ code: number | null; output: string }>;
}

/** Starts `npm run build` with these variables; without the launcher, so that a signal meets the build itself. */
export function startBuild(env: Record<string, string>): BuildProcess {
  const child: ChildProcess = spawn(process.execPath, [join(projectRoot, 'scripts/build.ts')], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NODE_ENV: '',
      VITEST: '',
      ASTRO_TELEMETRY_DISABLED: '1',
      SOURCE_DATE_EPOCH: '1767225600',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let listeners: (() => void)[] = [];
  const hear = (text: Buffer) => {
    output += text;
    for (const listener of listeners) listener();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const { promise: ended, resolve } = Promise.withResolvers<{
    code: number | null;
    output: string;
  }>();
  child.once('error', (error) => resolve({ code: 1, output: error.message }));
  child.once('close', (code) => resolve({ code, output }));
  return {
    pid: child.pid ?? 0,
    said: (start) => {
      const heard = new Promise<void>((done) => {
        const look = () => {
          if (`\n${output}`.includes(`\n${start}`)) done();
        };
        listeners = [...listeners, look];
        look();
      });
      return Promise.race([heard, ended.then(() => undefined)]);
    },
    kill: (signal) => child.kill(signal),
    leave() {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
    ended,
  };
}
