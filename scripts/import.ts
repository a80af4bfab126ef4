/** `npm run import`: turns foreign postmortems into drafts. See `--help`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasErrors } from '../src/core/issue.ts';
import { sayIssues } from '../src/core/say-issues.ts';
import { buildDay } from '../src/repository/history.ts';
import { readImportWords } from '../src/repository/import-words.ts';
import { locationsFrom, shownPath } from '../src/repository/locations.ts';
import { readTeamLists } from '../src/repository/team-lists.ts';
import { filesIn, type ImportOutcome, importFiles } from './commands/import.ts';
import {
  IMPORT_HELP,
  type ImportRequest,
  readImportArguments,
} from './commands/import-arguments.ts';
import { reportImport, summarizeImport } from './reporters/import-text.ts';
import { progressLine } from './terminal.ts';
import { projectRoot } from './toolchain.ts';

try {
  process.exitCode = run(readImportArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error('See npm run import -- --help');
  process.exitCode = 2;
}

function run(request: ImportRequest): number {
  if (request.kind === 'help') {
    console.log(IMPORT_HELP);
    return 0;
  }
  const { content } = locationsFrom(process.env, projectRoot);
  // npm runs scripts in the project's folder and says in INIT_CWD where it was called from.
  const from = process.env.INIT_CWD ?? process.cwd();
  const named = (place: string) => {
    const path = resolve(from, place);
    return existsSync(path) ? path : resolve(place);
  };
  const shown = (path: string) => shownPath(path, process.cwd());
  const { lists } = readTeamLists(content, shown);
  const { words, issues } = readImportWords(content, shown, lists);
  if (hasErrors(issues)) throw new Error(sayIssues(issues));
  const files = filesIn(request.places.map(named));
  const folder = request.out === null ? join(content, 'postmortems') : resolve(from, request.out);
  const progress = progressLine(process.stderr);
  const outcomes: ImportOutcome[] = [];
  importFiles(files, {
    lists,
    words,
    out: request.dryRun ? null : folder,
    zone: request.zone,
    today: buildDay(content, lists.site.timezone),
    shown,
    done(outcome, index) {
      outcomes.push(outcome);
      progress.clear();
      console.log(
        request.json ? JSON.stringify(outcome.imported) : `${reportImport(outcome, shown)}\n`,
      );
      progress.show(`importing ${index + 1} of ${files.length}`);
    },
  });
  progress.clear();
  console.error(summarizeImport(outcomes, request.dryRun));
  return outcomes.some(({ failed }) => failed) ? 1 : 0;
}
