import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's last compiler, which works beside a build, out of it: with most pages kept a build is over before that has
 * paid for itself. What is loaded once a flag is another is compiled anew, whether Node brings it or keeps it compiled
 * on disk: so this waits for the modules of the pages and of the thread beside them, and loads Request, which takes
 * 30 ms more otherwise.
 */
export function leaveOutLastCompiler(): void {
  void globalThis.Request;
  setFlagsFromString('--no-opt');
}

/** Has everything compiled as ever again. */
export const takeBackLastCompiler = (): void => setFlagsFromString('--opt');
