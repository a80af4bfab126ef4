import { parentPort, workerData } from 'node:worker_threads';
import type { AsVerifiedTask } from './as-verified.ts';
import { filesOf } from './files.ts';
import { recall } from './remembered.ts';
import { unchanged } from './unchanged.ts';

const { folder, memory } = workerData as AsVerifiedTask;

/** True when there is not one file more, less or changed. */
function isSame(): boolean {
  const before = recall(memory);
  if (!before) return false;
  const files = filesOf(folder);
  return files.size === before.stamps.size && unchanged(before, files)?.size === files.size;
}

parentPort?.postMessage(isSame());
