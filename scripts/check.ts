/** `npm run check`: reads all of the content and says everything that is wrong with it. See `--help`. */
import { appendFileSync } from 'node:fs';
import { locationsFrom } from '../src/repository/locations.ts';
import { readTeamLists } from '../src/repository/team-lists.ts';
import { refuseVariables } from '../src/repository/variables.ts';
import { check, pageAddress } from './commands/check.ts';
import { CHECK_HELP, type CheckRequest, readCheckArguments } from './commands/check-arguments.ts';
import { explainCode } from './commands/explain.ts';
import { coloursOn, progressLine } from './terminal.ts';
import { projectRoot } from './toolchain.ts';

const locations = locationsFrom(process.env, projectRoot);

try {
  refuseVariables(process.env);
  process.exitCode = await run(readCheckArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error('See npm run check -- --help');
  process.exitCode = 2;
}

async function run(request: CheckRequest): Promise<number> {
  if (request.kind === 'help') {
    console.log(CHECK_HELP);
    return 0;
  }
  if (request.kind === 'explain') {
    const { lists } = readTeamLists(locations.content, (path) => path);
    console.log(explainCode(request.code, pageAddress({ lists })('')));
    return 0;
  }
  const progress = progressLine(process.stderr);
  const { report, summary, failed } = await check(request, {
    cwd: process.cwd(),
    // npm runs scripts in the project's folder and says in INIT_CWD where it was called from.
    namedFrom: [process.env.INIT_CWD ?? '.', process.cwd()],
    locations,
    colour: request.format === 'text' && coloursOn(process.stdout, process.env),
    note: (line) => console.error(line),
    progress: (done, all) => progress.show(`reading ${done} of ${all}`),
  });
  progress.clear();
  if (report !== '') console.log(report);
  const summaryFile = process.env.GITHUB_STEP_SUMMARY;
  if (request.format === 'github' && summaryFile) appendFileSync(summaryFile, summary);
  return failed ? 1 : 0;
}
