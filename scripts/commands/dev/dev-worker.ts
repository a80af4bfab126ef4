import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { sayIssues } from '../../../src/core/say-issues.ts';
import { audienceFrom } from '../../../src/repository/audience.ts';
import { keptReading } from '../../../src/repository/content-reading.ts';
import { locationsFrom } from '../../../src/repository/locations.ts';
import { readTeamLists } from '../../../src/repository/team-lists.ts';
import { pageBundle } from '../pages/bundle.ts';
import { contentReader } from './content-reader.ts';
import { startDevServer } from './dev-server.ts';
import { onChange } from './on-change.ts';

/** Where the generator is, and where to listen; several ports are tried one after the other. */
export interface DevTask {
  root: string;
  ports: readonly number[];
  /** When the thread was started, before it loaded anything of the generator: milliseconds since 1970. */
  startedAt: number;
}

/** Said once, when the server listens. */
export interface DevMessage {
  address: string;
}

/** What the generator is made of: when any of it changes, all is loaded anew. */
const GENERATOR = ['src', 'public', 'scripts', 'astro.config.ts', 'package.json'];

const { root, ports, startedAt } = workerData as DevTask;
const locations = locationsFrom(process.env, root);
const audience = audienceFrom(process.env);
const read = contentReader(locations, audience);
const siteNow = () => readTeamLists(locations.content, (path) => path).lists.site;
const bundledFor = JSON.stringify(siteNow());

// The content is read while pages are bundled, and after an edit while the browser gets ready to ask for the page.
readAgain();
const bundle = pageBundle(root, locations, new AbortController().signal);
// Whoever asks for a page is told why there is none.
bundle.catch(() => undefined);
const server = await listen();
const startAgain = () => process.exit(0);
onChange([locations.content], startedAt, () => {
  // The bundle holds the address of the site and whether it has an editor.
  if (JSON.stringify(siteNow()) !== bundledFor) return startAgain();
  readAgain();
  server.changed();
});
onChange(
  GENERATOR.map((name) => join(root, name)),
  startedAt,
  startAgain,
);
parentPort?.postMessage({ address: server.address } satisfies DevMessage);

/** What is wrong with a postmortem stands on its page; what has no page is said here. */
function readAgain(): void {
  read();
  keptReading(locations, audience)
    .then(({ knowledge: { issues, readings } }) => {
      const pages = new Set(readings.map(({ file }) => file));
      const rest = issues.filter(({ file, severity }) => severity === 'error' && !pages.has(file));
      if (rest.length > 0) console.error(`\n${sayIssues(rest)}`);
    })
    .catch(console.error);
}

async function listen() {
  const { base } = siteNow();
  for (const port of ports.slice(0, -1)) {
    try {
      return await startDevServer(bundle, base, port, console.error);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  return startDevServer(bundle, base, ports.at(-1) ?? 0, console.error);
}
