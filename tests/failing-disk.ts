/**
 * Loaded by `node --import` before a build: below FAILING_FOLDER every write fails with FAILING_CODE once
 * FAILING_AFTER bytes were written by this thread, as on a full or read-only disk. It needs no mount and no rights,
 * so it is the same on every system.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';

const folder = process.env.FAILING_FOLDER ?? '';
const code = process.env.FAILING_CODE ?? 'ENOSPC';
let left = Number(process.env.FAILING_AFTER ?? '0');

function spend(path: unknown, bytes: number): void {
  if (typeof path !== 'string' && !(path instanceof URL)) return;
  const file = resolve(path instanceof URL ? path.pathname : path);
  if (!`${file}${sep}`.startsWith(folder)) return;
  left -= bytes;
  if (left >= 0) return;
  throw Object.assign(new Error(`${code}: no write is possible, open '${file}'`), {
    code,
    path: file,
  });
}

const sizeOf = (data: unknown): number =>
  typeof data === 'string' || data instanceof Uint8Array ? data.length : 1_000;

const { writeFileSync, mkdirSync } = fs;
fs.writeFileSync = (...args: Parameters<typeof writeFileSync>) => {
  spend(args[0], sizeOf(args[1]));
  writeFileSync(...args);
};
const { writeFile } = fs.promises;
fs.promises.writeFile = async (...args: Parameters<typeof writeFile>) => {
  spend(args[0], sizeOf(args[1]));
  await writeFile(...args);
};
fs.mkdirSync = new Proxy(mkdirSync, {
  apply(target, self, args: Parameters<typeof mkdirSync>) {
    spend(args[0], 0);
    return Reflect.apply(target, self, args);
  },
});
syncBuiltinESMExports();
