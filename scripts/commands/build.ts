import { hash } from 'node:crypto';
import { readdirSync, realpathSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { hasErrors } from '../../src/core/issue.ts';
import { countIssues, sayIssues } from '../../src/core/say-issues.ts';
import type { Audience } from '../../src/core/text/body/body.ts';
import { audienceFrom, publicationOf } from '../../src/repository/audience.ts';
import { renderingDigest } from '../../src/repository/generator.ts';
import { buildTime, readHistory } from '../../src/repository/history.ts';
import { type Locations, shownPath } from '../../src/repository/locations.ts';
import { type Knowledge, readKnowledge } from '../../src/repository/read.ts';
import { compressSite } from './compress.ts';
import { bringFolder, keepPages, readRecord, type SiteRecord, writeRecord } from './kept-pages.ts';
import { readFilesInParallel } from './parallel-reading.ts';
import { type NextSite, prepareSite } from './publish.ts';
import type { SearchTask } from './search-worker.ts';
import { writeSitemapOf } from './sitemap.ts';
import { expectationOf } from './verify/expected.ts';
import { isAsVerified, verifySite } from './verify.ts';

/** How a build ended: published, or refused with what keeps it from being published. */
export type BuildOutcome =
  | { published: true; postmortems: number }
  | { published: false; reason: string };

/**
 * check → pages and search index, side by side → verify → swap. The site is made beside the old one and takes its
 * place at the end, in one step: whatever fails before leaves the old site as it was. What has not changed since the last
 * build is kept. `say` gets one line a phase.
 */
export async function buildSite(
  root: string,
  locations: Locations,
  say: (line: string) => void,
  { compress }: { compress: boolean } = { compress: false },
): Promise<BuildOutcome> {
  const clock = stopwatch();
  const audience = audienceFrom(process.env);
  const drafts = process.env.CAUSEBOOK_DRAFTS === '1';
  const knowledge = await readKnowledge(locations, audience, process.cwd(), {
    readFiles: readFilesInParallel,
  });
  if (hasErrors(knowledge.issues)) {
    const kept = 'Nothing was built; the site that is published stays as it was.';
    return { published: false, reason: `${sayIssues(knowledge.issues)} ${kept}` };
  }
  const { postmortems, hidden } = publicationOf(knowledge.readings, audience, { drafts });
  say(`checked    ${sayChecked(knowledge)} in ${clock()}`);

  const recordFile = join(locations.cache, `site-${audience}.json`);
  const memory = join(locations.cache, `verified-${audience}.json`);
  // A published site that somebody changed since is no base for the next one.
  const whole = isAsVerified(locations.out, memory);
  const before = whole ? readRecord(recordFile, locations.out) : null;
  const keys = keysOf(root, locations, knowledge, {
    audience,
    drafts,
    hidden,
    postmortems,
    compress,
  });
  const done = `${count(postmortems.length, 'postmortem')}${audience === 'public' ? ' for the public' : ''} in ${locations.out}`;
  if (before?.everything === keys.everything) {
    say(`unchanged  ${done}`);
    return { published: true, postmortems: postmortems.length };
  }

  const next = prepareSite(locations.out);
  try {
    const usable = before?.shared === keys.shared ? before : null;
    const published = usable ? realpathSync(locations.out) : '';
    const search = startSearch(
      next,
      { locations, audience, drafts },
      usable?.search === keys.search ? published : null,
    );
    const pages = keepPages(usable, published);
    const { build } = await import('astro');
    await Promise.all([
      search,
      build({
        root,
        outDir: next.folder,
        logLevel: 'error',
        integrations: [pages.integration],
        build: { concurrency: cpus().length * 4 },
      }),
    ]);
    const { kept, rendered } = pages.bring(next.folder);
    say(`rendered   ${count(rendered, 'page')}${kept > 0 ? `, kept ${kept}` : ''}`);
    const { words, bring } = await search;
    bring();
    writeSitemapOf(
      next.folder,
      knowledge.lists.site,
      postmortems.flatMap(({ postmortem }) => postmortem.aliases),
    );
    say(`indexed    ${words === null ? 'nothing new' : count(words, 'word')}; both in ${clock()}`);
    const faults = await verifySite(
      next.folder,
      expectationOf(knowledge, { postmortems, hidden }, audience),
      {
        conforming: 'kinds',
        site: shownPath(locations.out, process.cwd()),
        cwd: process.cwd(),
        memory,
      },
    );
    if (hasErrors(faults)) {
      next.discard();
      const kept = 'Nothing was published; the site that is published stays as it was.';
      return { published: false, reason: `${sayIssues(faults)} ${kept}` };
    }
    const found = faults.length === 0 ? 'all of it' : `the site: ${sayIssues(faults)}`;
    say(`verified   ${found} in ${clock()}`);
    if (compress) {
      const files = await compressSite(next.folder, usable ? published : null);
      say(`compressed ${count(files, 'file')} in ${clock()}`);
    }
    // Without a record the published site may be that of another audience.
    next.publish(audience === 'public' && before === null ? 'gone' : 'kept');
    keepRecord(recordFile, { ...keys, build: next.name, pages: pages.keys }, say);
    say(`published  ${done}`);
    return { published: true, postmortems: postmortems.length };
  } catch (error) {
    next.discard();
    throw error;
  }
}

/** The site is published by now, and stays so if what makes the next build faster cannot be written. */
function keepRecord(file: string, record: SiteRecord, say: (line: string) => void): void {
  try {
    writeRecord(file, record);
  } catch (error) {
    say(`The next build will make every page again: ${(error as Error).message}`);
  }
}

/** What tells whether anything that the last build made is still right. */
function keysOf(
  root: string,
  { content }: Locations,
  { lists }: Knowledge,
  {
    audience,
    drafts,
    hidden,
    postmortems,
    compress,
  }: {
    audience: Audience;
    drafts: boolean;
    hidden: readonly string[];
    postmortems: ReturnType<typeof publicationOf>['postmortems'];
    compress: boolean;
  },
): Pick<SiteRecord, 'shared' | 'search' | 'everything'> {
  const digest = (...parts: unknown[]) => hash('sha1', JSON.stringify(parts));
  const history = readHistory(content);
  const shared = digest(renderingDigest(root), lists, audience, drafts, hidden);
  const records = postmortems.map(({ postmortem, body }) => [postmortem, body.digest]);
  const search = digest(shared, records);
  const builtAt = buildTime(process.env.SOURCE_DATE_EPOCH, history, new Date()).slice(0, 10);
  const images = postmortems.flatMap((postmortem) =>
    postmortem.images.map(({ address }) => address),
  );
  const everything = digest(search, builtAt, images, [...history.lastChange], compress);
  return { shared, search, everything };
}

/** Makes the index on a thread of its own, or takes that of the published site, while the pages are rendered. */
async function startSearch(
  next: NextSite,
  task: Omit<SearchTask, 'outDir'>,
  published: string | null,
): Promise<{ words: number | null; bring: () => void }> {
  // Astro empties the folder that it writes to, so the index waits beside it.
  const beside = `${next.folder}.search`;
  const into = join(next.folder, 'pagefind');
  const from = published === null ? beside : join(published, 'pagefind');
  const words = published === null ? await runSearch({ ...task, outDir: beside }) : null;
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1));
  return { words, bring: () => bringFolder(from, into, files) };
}

function runSearch(task: SearchTask): Promise<number> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData: task });
    worker.once('message', ({ words }: { words: number }) => done(words));
    worker.once('error', fail);
    // Without this a worker that dies in silence would leave the build waiting for ever.
    worker.once('exit', (code) =>
      fail(new Error(`The search index was not made: its thread ended with ${code}.`)),
    );
  });
}

function sayChecked({ readings, issues }: Knowledge): string {
  const warned = issues.length > 0 ? ` (${countIssues(issues).slice(0, -1)}: npm run check)` : '';
  return `${count(readings.length, 'postmortem')}${warned}`;
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

function stopwatch(): () => string {
  let last = performance.now();
  return () => {
    const seconds = (performance.now() - last) / 1000;
    last = performance.now();
    return `${seconds.toFixed(1)} s`;
  };
}
