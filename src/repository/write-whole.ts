import { randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';

/** Writes beside and renames, so that no reader ever sees half a file. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${randomUUID()}`;
  writeFileSync(beside, content);
  renameSync(beside, path);
}
