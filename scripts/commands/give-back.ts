import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Frees at once what this thread no longer needs: where a build says when much has become free, its peak is a quarter
 * less for 10,000 postmortems. Node is asked for that only here. Started with `--expose-gc`, it takes nothing of what it
 * brings itself from its cache of compiled code: 30 ms more of each command, and 60 ms of a build.
 */
export function giveBack(): void {
  collect ??= exposed();
  collect();
}

function exposed(): () => void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  return typeof gc === 'function' ? () => void gc() : () => undefined;
}
