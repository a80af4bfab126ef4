/** `node scripts/launch.mjs release-notes 1.2.0`: the section of CHANGELOG.md about a version, without its heading. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionOf } from './commands/release-notes.ts';
import { projectRoot } from './toolchain.ts';

const [version = ''] = process.argv.slice(2);
const section = sectionOf(readFileSync(join(projectRoot, 'CHANGELOG.md'), 'utf8'), version);
if (section === null) {
  console.error(`CHANGELOG.md has no section about ${version || 'no version'}. Write one first.`);
  process.exitCode = 1;
} else console.log(section);
