import { existsSync, realpathSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { spareOf } from './publish.ts';
import type { PublishedMessage, PublishedTask } from './published-site.ts';
import { readSpareTree, type SpareTree } from './spare-tree.ts';
import { copiesOf, filesOf } from './verify/files.ts';
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
  if (files.size !== before.stamps.size) return false;
  return unchanged(before, files)?.size === files.size && hasCopies(before.copies);
}

/** True when these are the compressed copies, each as it was made: a build keeps them without a look. */
function hasCopies(copies: ReadonlyMap<string, string>): boolean {
  const present = copiesOf(folder);
  return (
    present.size === copies.size &&
    [...present].every(([path, { stamp }]) => copies.get(path) === stamp)
  );
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
