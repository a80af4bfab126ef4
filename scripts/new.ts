/** `npm run new`: asks what happened, writes a draft, and says which incidents were like it. See `--help`. */
import { locationsFrom, shownPath } from '../src/repository/locations.ts';
import { openSimilarIndex } from '../src/repository/similar-index.ts';
import { readTeamLists } from '../src/repository/team-lists.ts';
import { writeEditorSchemas } from './commands/editor-schema.ts';
import {
  answersByDefault,
  authorsFromGit,
  refuseFlags,
  timeZones,
  writeDraft,
} from './commands/new.ts';
import { NEW_HELP, type NewRequest, readNewArguments } from './commands/new-arguments.ts';
import { askForDraft, Cancelled } from './commands/new-questions.ts';
import { findSimilar, writeSimilar } from './commands/similar.ts';
import { coloursOn } from './terminal.ts';
import { projectRoot } from './toolchain.ts';

const locations = locationsFrom(process.env, projectRoot);
const cwd = process.cwd();

try {
  await run(readNewArguments(process.argv.slice(2)));
} catch (error) {
  process.exitCode = error instanceof Cancelled ? 1 : 2;
  if (!(error instanceof Cancelled)) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error('See npm run new -- --help');
  }
}

async function run(request: NewRequest): Promise<void> {
  if (request.help) {
    console.log(NEW_HELP);
    return;
  }
  if (!request.yes && !process.stdin.isTTY) {
    throw new Error(
      'There is no terminal to ask on. Give --title and what else you know, and --yes.',
    );
  }
  const { lists } = readTeamLists(locations.content, (path) => shownPath(path, cwd));
  refuseFlags(request, lists);
  const answers = request.yes
    ? answersByDefault(request, lists)
    : await untilInputEnds(askForDraft(request, lists, timeZones()));
  const path = writeDraft({ ...answers, authors: await authorsFromGit(cwd) }, lists, {
    content: locations.content,
    cwd,
    today: (zone) => Temporal.Now.plainDateISO(zone).toString(),
  });
  // From now on editors know the new file as well.
  writeEditorSchemas(projectRoot, locations.content);
  const file = shownPath(path, cwd);
  console.log(`\nWrote ${file}`);
  await showSimilar(answers.title);
  console.log(
    `\nNext, see it as you write:   npm run dev\nand before you push:        npm run check -- ${file}`,
  );
}

/** Ctrl-D ends the input, and then no question is ever answered; without this Node would complain of the code. */
async function untilInputEnds<T>(asked: Promise<T>): Promise<T> {
  const giveUp = () => {
    // The cursor was hidden for the question.
    process.stdout.write('\u001B[?25h\n');
    console.error('Nothing was written.');
    process.exit(1);
  };
  process.once('beforeExit', giveUp);
  try {
    return await asked;
  } finally {
    process.off('beforeExit', giveUp);
  }
}

/** What was like it may already say what to do. A content folder that is broken is no reason to fail here. */
async function showSimilar(title: string): Promise<void> {
  const index = await openSimilarIndex(locations, cwd);
  const answer = findSimilar(title, index, { limit: 3, cwd });
  if (answer.rows.length === 0) return;
  console.log('\nIncidents that were most like it:\n');
  console.log(writeSimilar(answer, index.titles, coloursOn(process.stdout, process.env)));
}
