/** `npm run lint`: runs every linter, prints all that they found, and fails if one did. `--fix` mends what it can. */
import { parseArgs } from 'node:util';
import { lintSteps } from './lint/steps.ts';
import { projectRoot } from './toolchain.ts';

const fix = wantsFix();
const results = await Promise.all(
  lintSteps.map(async ({ name, run }) => ({ name, found: await run(projectRoot, fix) })),
);
for (const { name, found } of results) {
  console.log(found === '' ? `✓ ${name}` : `✗ ${name}\n\n${found.trimEnd()}\n`);
}
process.exitCode = results.some(({ found }) => found !== '') ? 1 : 0;

function wantsFix(): boolean {
  try {
    return parseArgs({ options: { fix: { type: 'boolean', default: false } } }).values.fix;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('npm run lint -- [--fix]');
    process.exit(2);
  }
}
