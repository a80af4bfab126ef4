/** `npm run deploy-files`: writes the servers' configurations in `deploy/` from the table of headers and the base. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locationsFrom } from '../src/repository/locations.ts';
import { readTeamLists } from '../src/repository/team-lists.ts';
import { deployFiles } from './commands/deploy/files.ts';
import { refuseArguments } from './commands/no-arguments.ts';
import { projectRoot } from './toolchain.ts';

refuseArguments(
  {
    command: 'npm run deploy-files',
    does: 'Writes the configurations of servers in `deploy/`, for the base that content/site.yml names.',
  },
  process.argv.slice(2),
);
const { content } = locationsFrom(process.env, projectRoot);
const { base, searchableFrom } = readTeamLists(content, (path) => path).lists.site;
for (const [name, text] of deployFiles(base, searchableFrom)) {
  writeFileSync(join(projectRoot, 'deploy', name), text);
  console.log(`deploy/${name}`);
}
