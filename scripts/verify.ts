/** `npm run verify`: looks at every file of a built site and says what is wrong with it. See `--help`. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { hasErrors } from '../src/core/issue.ts';
import { sayIssues } from '../src/core/say-issues.ts';
import { audienceFrom, publicationOf } from '../src/repository/audience.ts';
import { locationsFrom, shownPath } from '../src/repository/locations.ts';
import { readKnowledge } from '../src/repository/read.ts';
import { draftsFrom, refuseVariables } from '../src/repository/variables.ts';
import { readOptions } from './commands/read-options.ts';
import { expectationOf } from './commands/verify/expected.ts';
import { verifySite } from './commands/verify.ts';
import { projectRoot } from './toolchain.ts';

const HELP = `npm run verify -- [FOLDER] [--audience public]

Looks at every file of a built site: addresses, lists, search index, HTML, content security policy, sizes.
FOLDER is the site; without it, the one that was built last. What it has to hold is read from the content
folder. Ends with 1 where something is wrong, with 2 where it cannot look.

  --audience public   look at it as a site for the public: nothing internal may be in it
  --help              show this`;

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function run(): Promise<number> {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: { audience: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  refuseVariables(process.env);
  const locations = locationsFrom(process.env, projectRoot);
  const [named] = positionals;
  // npm runs scripts in the project's folder and says in INIT_CWD where it was called from.
  const folder = named ? resolve(process.env.INIT_CWD ?? '.', named) : locations.out;
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(`There is no site at ${folder}. Build it first: npm run build`);
  const audience = audienceFrom({
    CAUSEBOOK_AUDIENCE: values.audience ?? process.env.CAUSEBOOK_AUDIENCE,
  });
  const knowledge = await readKnowledge(locations, audience);
  const drafts = draftsFrom(process.env);
  const publication = publicationOf(knowledge.readings, audience, { drafts });
  const expected = expectationOf(knowledge, publication, audience);
  const cwd = process.cwd();
  const site = shownPath(folder, cwd);
  const { issues } = await verifySite(folder, expected, { conforming: 'each', site, cwd });
  const count = expected.ids.length;
  const looked = `${folder}: looked at ${count} ${count === 1 ? 'postmortem' : 'postmortems'} and all that belongs to them`;
  console.log(issues.length === 0 ? `${looked}; nothing is wrong.` : sayIssues(issues));
  return hasErrors(issues) ? 1 : 0;
}
