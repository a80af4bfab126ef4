import { join } from 'node:path';
import { hasErrors } from '../../src/core/issue.ts';
import { countIssues, sayIssues } from '../../src/core/say-issues.ts';
import { audienceFrom, publicationOf } from '../../src/repository/audience.ts';
import { type ContentReading, readContent } from '../../src/repository/content-reading.ts';
import { keepReading } from '../../src/repository/kept-reading.ts';
import type { Knowledge } from '../../src/repository/knowledge.ts';
import type { Locations } from '../../src/repository/locations.ts';
import { draftsFrom } from '../../src/repository/variables.ts';
import { openBesidePages, type StartBesidePages } from './beside-pages.ts';
import { count, sayDone, stopwatch } from './build-lines.ts';
import type { OnProgress } from './build-progress.ts';
import { takeBackLastCompiler } from './last-compiler.ts';
import { makeSite } from './make-site.ts';
import { readFilesInParallel } from './parallel-reading.ts';
import { lookAtPublished, type PublishedSite } from './published-site.ts';
import { siteKeys } from './site-keys.ts';
import { refusePlace } from './site-place.ts';
import type { BuildOutcome, BuildRun, SitePlan } from './site-plan.ts';
import { readRecord } from './site-record.ts';
import { type SiteUnderWay, startSite } from './start-site.ts';

/** With fewer files to read, a site is begun when they are read: there may be nothing to make. */
const MANY = 100;

/** What a build may be told besides where it is made. */
export interface BuildOptions {
  /** Puts compressed copies beside the files. */
  compress?: boolean;
  onProgress?: OnProgress;
}

/**
 * check → pages and search index, side by side → verify → swap. The site is made beside the old one and takes its
 * place at the end, in one step: whatever fails before leaves the old site as it was. What has not changed since the last
 * build is kept. `say` gets one line a phase.
 */
export async function buildSite(
  root: string,
  locations: Locations,
  say: (line: string) => void,
  { compress = false, onProgress = () => undefined }: BuildOptions = {},
): Promise<BuildOutcome> {
  const reason = refusePlace(root, locations);
  if (reason !== null) return { published: false, reason };
  const audience = audienceFrom(process.env);
  const drafts = draftsFrom(process.env);
  const over = new AbortController();
  const { signal } = over;
  const clock = stopwatch();
  const run = { root, locations, audience, drafts, compress, say, onProgress, clock, signal };
  const memory = join(locations.cache, `verified-${audience}.json`);
  const published = lookAtPublished({ out: locations.out, memory }, signal);
  let site: SiteUnderWay | undefined;
  let startBeside: StartBesidePages | undefined;
  const begin = () => {
    site ??= startSite(root, locations, onProgress);
    return site;
  };
  try {
    const reads = readContent(locations, audience, {
      onRead: (done, all) => onProgress('reading', done, all),
      readFiles(task, onRead) {
        const { length } = task.files;
        // Where something is read there will be something to make, whatever of the published site can be kept.
        if (length > 0) startBeside = openBesidePages(signal);
        // While many files are read there is time to bundle the pages.
        if (length >= MANY) begin();
        return readFilesInParallel(task, onRead);
      },
    });
    keepReading(reads);
    const reading = await reads;
    const isSound = !hasErrors(reading.knowledge.issues);
    const beside = (isSound && startBeside?.(reading, run)) || null;
    return await buildFrom(reading, { memory, ...published, beside }, run, begin);
  } finally {
    over.abort();
    await site?.abandon();
    // Whatever this process does next, such as to serve the site, is compiled as ever.
    takeBackLastCompiler();
  }
}

/** The published site, where it is kept what is known of it, and what is under way for the next. */
interface Begun extends PublishedSite, Pick<SitePlan, 'memory' | 'beside'> {}

async function buildFrom(
  reading: ContentReading,
  { memory, whole, spare, looking, beside }: Begun,
  run: BuildRun,
  begin: () => SiteUnderWay,
): Promise<BuildOutcome> {
  const { knowledge } = reading;
  const { locations, audience, say, clock } = run;
  if (hasErrors(knowledge.issues)) {
    const kept = 'Nothing was built; the site that is published stays as it was.';
    return { published: false, reason: `${sayIssues(knowledge.issues)} ${kept}` };
  }
  const publication = publicationOf(knowledge.readings, audience, run);
  say(`checked    ${sayChecked(knowledge)} in ${clock()}`);
  const problems = [reading.history.gap, ...reading.federation.map(({ problem }) => problem)];
  for (const problem of problems) if (problem !== '') say(problem);
  const recordFile = join(locations.cache, `site-${audience}.json`);
  // A published site that somebody changed since is no base for the next one.
  const before = (await whole) ? readRecord(recordFile, locations.out) : null;
  const keys = siteKeys({ ...run, ...publication, content: locations.content, reading });
  const made = { reading, publication, before, spare, looking };
  const plan = { ...made, keys, beside, memory, recordFile };
  if (before?.everything !== keys.everything) return await makeSite(begin(), plan, run);
  const { length } = publication.postmortems;
  say(`unchanged  ${sayDone(length, run)}`);
  return { published: true, postmortems: length };
}

function sayChecked({ readings, issues }: Knowledge): string {
  const warned = issues.length > 0 ? ` (${countIssues(issues).slice(0, -1)}: npm run check)` : '';
  return `${count(readings.length, 'postmortem')}${warned}`;
}
