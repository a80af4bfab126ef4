import { existsSync, realpathSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { spareOf } from './publish.ts';
import type { PublishedMessage, PublishedTask } from './published-site.ts';
import { readSpareTree, type SpareTree } from './spare-tree.ts';
import { filesOf } from './verify/files.ts';
import { recall } from './verify/remembered.ts';
import { unchanged } from './verify/unchanged.ts';

const { out, memory } = workerData as PublishedTask;
const tell = (message: PublishedMessage) => parentPort?.postMessage(message);

/** Not through the link, which another build may let lead elsewhere meanwhile. */
const folder = realpathSync(out);
const whole = isSame();
tell({ whole });
if (whole) tell({ spare: spareTree() });

/** True when there is not one file more, less or changed. */
function isSame(): boolean {
  const before = recall(memory);
  if (!before) return false;
  const files = filesOf(folder);
  return files.size === before.stamps.size && unchanged(before, files)?.size === files.size;
}

/** A tree that another build takes away meanwhile is of no use. */
function spareTree(): SpareTree | null {
  const spare = spareOf(out);
  try {
    return existsSync(spare) ? readSpareTree(spare, folder) : null;
  } catch {
    return null;
  }
}
