import { realpathSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { hasErrors } from '../../src/core/issue.ts';
import { countIssues, sayIssues } from '../../src/core/say-issues.ts';
import { audienceFrom, publicationOf } from '../../src/repository/audience.ts';
import { keepReading, readContent } from '../../src/repository/content-reading.ts';
import { type Locations, shownPath } from '../../src/repository/locations.ts';
import type { Knowledge } from '../../src/repository/read.ts';
import { makeBesidePages } from './beside-pages.ts';
import { compressSite } from './compress.ts';
import { keepPages, readRecord, type SiteRecord, writeRecord } from './kept-pages.ts';
import { readFilesInParallel } from './parallel-reading.ts';
import { prepareSite } from './publish.ts';
import { startSearch } from './search-thread.ts';
import { siteKeys } from './site-keys.ts';
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
  const reading = await readContent(locations, audience, { readFiles: readFilesInParallel });
  const { knowledge } = reading;
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
  const { lists } = knowledge;
  const { content } = locations;
  const keys = siteKeys({
    root,
    content,
    reading,
    audience,
    drafts,
    compress,
    postmortems,
    hidden,
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
      next.folder,
      { locations, audience, drafts },
      usable?.search === keys.search ? published : null,
    );
    // It is awaited below; until then a failure must not count as one that nobody looks at.
    search.catch(() => undefined);
    const beside = makeBesidePages({
      locations,
      audience,
      drafts,
      cache: locations.cache,
      history: reading.history,
      builtAt: reading.builtAt,
      folder: next.folder,
      published: usable && { folder: published, keys: usable.pages },
    });
    keepReading(Promise.resolve({ ...reading, similar: beside.similar }));
    const pages = keepPages(usable, published);
    const { build } = await import('astro');
    const [files] = await Promise.all([
      beside.files,
      search,
      build({
        root,
        outDir: next.folder,
        logLevel: 'error',
        integrations: [pages.integration],
        build: { concurrency: cpus().length * 4 },
        // The folder is new, and other threads are writing to it by now.
        vite: { build: { emptyOutDir: false } },
      }),
    ]);
    const { kept, rendered } = pages.bring(next.folder);
    say(`rendered   ${count(rendered, 'page')}${kept > 0 ? `, kept ${kept}` : ''}`);
    say(
      `wrote      ${count(files.written, 'file')}${files.kept > 0 ? `, kept ${files.kept}` : ''}`,
    );
    const { words, bring } = await search;
    bring();
    writeSitemapOf(
      next.folder,
      lists.site,
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
    keepRecord(
      recordFile,
      { ...keys, build: next.name, pages: { ...pages.keys, ...files.keys } },
      say,
    );
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
