import autocannon from 'autocannon';
import { MARKED } from './editions.ts';

/** What readers have seen while the site changed beneath them. */
export interface Readings {
  answers: number;
  /** Each answer that was not whole or not 200, and each file that a page named and that was not there. */
  failures: string[];
}

/** Readers at work, until `stop`. */
export interface Readers {
  stop(): Promise<Readings>;
}

/** Addresses that every edition has. */
const ALWAYS = [
  '',
  `postmortems/${MARKED}/`,
  'postmortems/',
  'feed.atom',
  'api/v1/postmortems.json',
  'pagefind/shards.json',
];

/**
 * `count` connections that ask for the same few addresses as often as they can, and one reader who takes each page
 * together with all that it names: a page of the old site must still get the old site's files.
 */
export function startReaders(address: string, count: number): Readers {
  const failures: string[] = [];
  let answers = 0;
  const load = autocannon({
    url: address,
    connections: count,
    // As long as it takes; `stop` ends it.
    duration: 24 * 60 * 60,
    overallRate: 400,
    requests: ALWAYS.map((path) => ({ method: 'GET' as const, path: `/${path}` })),
  });
  load.on('response', (_client, status) => {
    answers++;
    if (status !== 200) failures.push(`an answer ${status} under load`);
  });
  load.on('reqError', (error) => failures.push(`no answer under load: ${error.message}`));

  let running = true;
  const whole = (async () => {
    while (running) {
      answers += await readWhole(address, failures);
      await new Promise((done) => setTimeout(done, 20));
    }
  })();
  return {
    async stop() {
      running = false;
      await whole;
      const ended = new Promise<void>((done) => load.on('done', () => done()));
      load.stop?.();
      await ended;
      return { answers, failures };
    },
  };
}

/** Reads a page and everything that it loads; how many answers that were. */
async function readWhole(address: string, failures: string[]): Promise<number> {
  let answers = 0;
  const get = async (path: string): Promise<string> => {
    try {
      const answer = await fetch(new URL(path, address));
      const text = await answer.text();
      answers++;
      if (answer.status !== 200) failures.push(`${answer.status} for ${path}`);
      return text;
    } catch (error) {
      failures.push(`no answer for ${path}: ${error instanceof Error ? error.message : error}`);
      return '';
    }
  };
  const page = await get(`postmortems/${MARKED}/`);
  if (!page.trimEnd().endsWith('</html>')) failures.push('a page that is not whole');
  const title = /Edition \d+ of the incident/.exec(page)?.[0] ?? 'none';
  const others = new Set(page.match(/Edition \d+ of the incident/g));
  if (others.size !== 1)
    failures.push(`a page of several editions: ${[...others].join(', ')} (${title})`);
  for (const [, path = ''] of page.matchAll(/(?:href|src)="(\/_assets\/[^"]+)"/g)) await get(path);
  return answers;
}
