/** `npm run lint`: runs every linter, prints all that they found, and fails if one did. `--fix` mends what it can. */
import { parseArgs } from 'node:util';
import { lintSteps } from './lint/steps.ts';
import { projectRoot } from './toolchain.ts';

const { values } = parseArgs({ options: { fix: { type: 'boolean', default: false } } });

const results = await Promise.all(
  lintSteps.map(async ({ name, run }) => ({ name, found: await run(projectRoot, values.fix) })),
);
for (const { name, found } of results) {
  console.log(found === '' ? `✓ ${name}` : `✗ ${name}\n\n${found.trimEnd()}\n`);
}
process.exitCode = results.some(({ found }) => found !== '') ? 1 : 0;
