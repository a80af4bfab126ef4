import { type FSWatcher, watch } from 'chokidar';

/** One save may be several events. */
const SETTLED_MS = 20;
/** The clock that a file's times are taken from may be so much behind. */
const CLOCK_MS = 10;

/**
 * Calls `act` when anything at these paths has changed since an instant, as `Date.now()` has it: also what changed
 * before the watcher knew of it, which takes a second where there are thousands of files. A file that was removed
 * changes its folder.
 */
export function onChange(paths: string[], since: number, act: () => void): FSWatcher {
  let timer: NodeJS.Timeout | undefined;
  let isReady = false;
  const watcher = watch(paths, { alwaysStat: true });
  watcher.once('ready', () => {
    isReady = true;
  });
  return watcher.on('all', (_event, _path, stats) => {
    if (!isReady && (stats?.ctimeMs ?? 0) < since - CLOCK_MS) return;
    clearTimeout(timer);
    timer = setTimeout(act, SETTLED_MS);
  });
}
