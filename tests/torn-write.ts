/** Loaded by `node --import` before a build: of the file that ends with TORN_FILE only half reaches the disk. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const torn = process.env.TORN_FILE ?? '';
const { writeFile } = fs.promises;
fs.promises.writeFile = async (...[file, data, ...rest]: Parameters<typeof writeFile>) => {
  const isTorn = String(file).replaceAll('\\', '/').endsWith(torn);
  const cut = typeof data === 'string' || data instanceof Uint8Array;
  const half = cut ? data.slice(0, data.length / 2) : data;
  await writeFile(file, isTorn ? half : data, ...rest);
};
syncBuiltinESMExports();
