/** `npm run similar -- "checkout 502s after deploy"`: has this happened before? See `--help`. */
import { locationsFrom } from '../src/repository/locations.ts';
import { openSimilarIndex } from '../src/repository/similar-index.ts';
import { endOfStream } from './commands/end-of-text.ts';
import { readOptions } from './commands/read-options.ts';
import { findSimilar, sayReading, writeSimilar } from './commands/similar.ts';
import { coloursOn } from './terminal.ts';
import { projectRoot } from './toolchain.ts';

const HELP = `npm run similar -- [--json] [--limit N] QUESTION

Finds earlier incidents that resemble what is happening, with what fixed them.

  QUESTION     what you see, in your own words; or the id of a postmortem; or a file;
               or - for standard input, such as a log
  --limit N    how many to show, 1 to 100 (5)
  --json       print an array of { id, title, score, reasons, cause, resolution, address }
  --help       show this`;

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error('See npm run similar -- --help');
  process.exitCode = 2;
}

async function run(): Promise<void> {
  const { values, positionals } = readOptions({
    args: questionLast(process.argv.slice(2)),
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      limit: { type: 'string', default: '5' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const given = positionals.join(' ').trim();
  const piped = given === '-' ? await endOfStream(process.stdin) : undefined;
  const question = piped?.text.trim() ?? given;
  if (question === '')
    throw new Error('Say what is happening, in quotes: "checkout 502s after deploy".');
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw new Error(`--limit is "${values.limit}"; it must be a whole number from 1 to 100.`);
  }
  const index = await openSimilarIndex(locationsFrom(process.env, projectRoot), process.cwd());
  // npm runs scripts in the project's folder and says in INIT_CWD where it was called from.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const found = findSimilar(question, index, { limit, cwd });
  const answer = { ...found, isCut: found.isCut || piped?.isCut === true };
  if (values.json) {
    console.log(JSON.stringify(answer.rows, null, 2));
    for (const note of sayReading(answer)) console.error(note);
  } else console.log(writeSimilar(answer, index.titles, coloursOn(process.stdout, process.env)));
  if (index.left > 0) {
    const files = index.left === 1 ? '1 file has' : `${index.left} files have`;
    console.error(`${files} errors and could not be compared; npm run check says which.`);
  }
}

/** What was pasted can begin like an option, `--grace-period=0 --force NodeLost`; an option has no space in it. */
function questionLast(given: readonly string[]): string[] {
  const isQuestion = (argument: string) => /^-.*\s/s.test(argument);
  const questions = given.filter(isQuestion);
  if (questions.length === 0 || given.includes('--')) return [...given];
  return [...given.filter((one) => !isQuestion(one)), '--', ...questions];
}
