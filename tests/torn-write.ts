/** Loaded by `node --import` before a build: of the file that ends with TORN_FILE only half reaches the disk. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const torn = process.env.TORN_FILE ?? '';
const { writeFileSync } = fs;
fs.writeFileSync = (...[file, data, ...rest]: Parameters<typeof writeFileSync>) => {
  const isTorn = String(file).replaceAll('\\', '/').endsWith(torn);
  const cut = typeof data === 'string' || data instanceof Uint8Array;
  const half = cut ? data.slice(0, data.length / 2) : data;
  writeFileSync(file, isTorn ? half : data, ...rest);
};
syncBuiltinESMExports();
