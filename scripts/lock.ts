/** `npm run lock`: after a dependency changed, gives package-lock.json the packages of the platforms it lacks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LockedPackages, missingPlatforms } from './lockfile/platforms.ts';
import { projectRoot } from './toolchain.ts';

const file = join(projectRoot, 'package-lock.json');
const lock: { packages: LockedPackages } = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingPlatforms(lock.packages);
const packages = Object.entries({ ...lock.packages, ...missing });

// npm's own order, so that its next change of the file is a small one.
packages.sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(
  file,
  `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
);
console.log(`package-lock.json: ${Object.keys(missing).length} packages of other platforms added.`);
