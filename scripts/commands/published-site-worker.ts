import { on } from 'node:events';
import { existsSync, realpathSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { spareOf } from './publish.ts';
import type { PublishedMessage, PublishedTask } from './published-site.ts';
import { readSpareTree, type SpareTree } from './spare-tree.ts';
import { everyFileOf } from './verify/files.ts';
import type { InspectedSite } from './verify/inspect.ts';
import type { ToLookAt } from './verify/look-as-made.ts';
import { recall } from './verify/remembered.ts';

if (!parentPort) throw new Error('The published site is looked at on a thread.');
const messages = on(parentPort, 'message');
const { out, memory } = workerData as PublishedTask;
const tell = (message: PublishedMessage) => parentPort?.postMessage(message);

/** Not through the link, which another build may let lead elsewhere meanwhile. */
const folder = realpathSync(out);
const files = everyFileOf(folder);
const whole = isSame();
tell({ whole });
tell({ spare: whole ? spareTree() : null });
// The thread lasts as long as the build.
files.clear();
const { value } = await messages.next();
const [site] = value as [InspectedSite];
// A build that finds nothing changed needs none of this.
const { lookAsTold } = await import('./verify/look-as-told.ts');
tell({ seen: await lookAsTold(site, told()) });

async function* told() {
  for await (const [files] of messages) yield files as ToLookAt;
}

/** True when there is not one file more, less or changed, nor a compressed copy, which a build keeps without a look. */
function isSame(): boolean {
  const before = recall(memory);
  if (!before) return false;
  const { stamps, copies } = before;
  return (
    files.size === stamps.size + copies.size &&
    [...files].every(([path, { stamp }]) => (stamps.get(path) ?? copies.get(path)) === stamp)
  );
}

/** A tree that another build takes away meanwhile is of no use. */
function spareTree(): SpareTree | null {
  const spare = spareOf(out);
  try {
    return existsSync(spare) ? readSpareTree(spare, folder, files) : null;
  } catch {
    return null;
  }
}
