import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's last compiler, which works beside a build, out of it: with most pages kept a build is over before that has
 * paid for itself. What Node brings itself is compiled anew once a flag is another, so what renders pages is loaded
 * before: it takes twice as long otherwise, 30 ms more.
 */
export function leaveOutLastCompiler(): void {
  void globalThis.Request;
  setFlagsFromString('--no-opt');
}

/** Has everything compiled as ever again. */
export const takeBackLastCompiler = (): void => setFlagsFromString('--opt');
