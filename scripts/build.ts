/**
 * `npm run build`: checks the content, makes the site beside the old one, and publishes it in one step. See `--help`.
 */

import { audienceFrom } from '../src/repository/audience.ts';
import { sourceDate } from '../src/repository/history.ts';
import { locationsFrom } from '../src/repository/locations.ts';
import { draftsFrom, refuseVariables } from '../src/repository/variables.ts';
import { progressText } from './commands/build-progress.ts';
import { sayMachineFault } from './commands/machine-fault.ts';
import { asksForHelp } from './commands/no-arguments.ts';
import { readOptions } from './commands/read-options.ts';
import { outliveReaders, progressLine } from './terminal.ts';
import { projectRoot } from './toolchain.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
outliveReaders(process.stdout, process.stderr);

const HELP = `npm run build -- [--audience public] [--compress]

Checks the content, makes the site with its search beside the old one, and publishes it in one step; a fault leaves
the old one as it was. \`npm start\` takes the same options, and serves the site afterwards.

  --audience public   leave out whatever is internal (CAUSEBOOK_AUDIENCE)
  --compress          put compressed copies beside the files, for servers that send them as they are
  --help              show this`;

if (asksForHelp(process.argv.slice(2))) {
  console.log(HELP);
  // Not the exit code alone: `npm start` would go on and serve.
  process.exit(0);
}
const { audience, compress } = orRefuse(
  () =>
    readOptions({ options: { audience: { type: 'string' }, compress: { type: 'boolean' } } })
      .values,
  'See npm run build -- --help',
);
// The way that also reaches Astro's loader.
if (audience !== undefined) process.env.CAUSEBOOK_AUDIENCE = audience;
orRefuse(() => {
  refuseVariables(process.env);
  audienceFrom(process.env);
  draftsFrom(process.env);
  sourceDate(process.env.SOURCE_DATE_EPOCH);
});

const { buildSite } = await import('./commands/build.ts');
const { tellEditors } = await import('./commands/tell-editors.ts');
const locations = locationsFrom(process.env, projectRoot);
const progress = progressLine(process.stderr);
const say = (line: string) => {
  progress.clear();
  console.log(line);
};
try {
  const outcome = await buildSite(projectRoot, locations, say, {
    compress: compress ?? false,
    onProgress: progress.isShown ? progressText(progress.show) : () => undefined,
  });
  progress.clear();
  if (!outcome.published) {
    console.error(outcome.reason);
    process.exitCode = 1;
  }
  await sayToEditors();
} catch (error) {
  progress.clear();
  const stack = error instanceof Error ? (error.stack ?? error.message) : error;
  console.error(sayMachineFault(error) ?? stack);
  process.exitCode = 1;
}

/** What `read` gives; where it throws, the build ends before it began, with what it says and what else is to be said. */
function orRefuse<T>(read: () => T, ...more: string[]): T {
  try {
    return read();
  } catch (error) {
    console.error([error instanceof Error ? error.message : error, ...more].join('\n'));
    process.exit(1);
  }
}

/** Editors know of a list or a file that is new as soon as the site does; a site is published without them, too. */
async function sayToEditors(): Promise<void> {
  try {
    await tellEditors(projectRoot, locations.content);
  } catch (error) {
    console.warn(
      `Editors keep their old schema: ${error instanceof Error ? error.message : error}`,
    );
  }
}
