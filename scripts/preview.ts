/** `npm run preview`: serves the site that was built last, with the base and the 404 page that it has on its host. */
import { existsSync } from 'node:fs';
import { locationsFrom } from '../src/repository/locations.ts';
import { readTeamLists } from '../src/repository/team-lists.ts';
import { refuseArguments } from './commands/no-arguments.ts';
import { type Served, serveSite } from './commands/serve.ts';
import { sayTakenPort } from './commands/taken-port.ts';
import { projectRoot } from './toolchain.ts';

const FIRST_PORT = 4321;

refuseArguments(
  {
    command: 'npm run preview',
    does: 'Serves the site that was built last, with the base and the 404 page that it has on its host.',
    instead: 'PORT=8080 says at which port it serves.',
  },
  process.argv.slice(2),
);

const { content, out } = locationsFrom(process.env, projectRoot);
const { base, searchableFrom } = readTeamLists(content, (path) => path).lists.site;
const serve = (port: number) => serveSite(out, base, port, searchableFrom);
if (existsSync(out)) {
  try {
    const { address } = await serveOnFreePort();
    console.log(`\nCausebook is at ${address} (Ctrl-C ends it)`);
  } catch (error) {
    console.error(sayTakenPort(error) ?? error);
    process.exitCode = 1;
  }
} else {
  console.error(`There is no site at ${out}. Build it first: npm run build`);
  process.exitCode = 1;
}

/** PORT says where; without it, the first port from 4321 that is free. */
async function serveOnFreePort(): Promise<Served> {
  if (process.env.PORT) return serve(Number(process.env.PORT));
  for (let port = FIRST_PORT; port < FIRST_PORT + 20; port++) {
    try {
      return await serve(port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  return serve(0);
}
