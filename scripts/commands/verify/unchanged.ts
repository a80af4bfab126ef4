import type { SiteFile } from './files.ts';
import type { Remembered } from './remembered.ts';

/** Parts of the search index, whose names change with what is in them, and to which no page refers. */
const UNNAMED = 'pagefind/shards/';

/** The files that are as they were; null when one is gone to which anything may have referred. */
export function unchanged(
  before: Remembered,
  files: ReadonlyMap<string, SiteFile>,
): Set<string> | null {
  const same = new Set<string>();
  for (const [path, stamp] of before.stamps) {
    const file = files.get(path);
    if (!file && path.startsWith(UNNAMED)) continue;
    if (!file) return null;
    if (file.stamp === stamp) same.add(path);
  }
  return same;
}
