import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import type { Audience } from '../../src/core/audience.ts';
import { hasErrors } from '../../src/core/issue.ts';
import { sayIssues } from '../../src/core/say-issues.ts';
import type { Group } from '../../src/core/search/vocabulary/group.ts';
import { shippedVocabulary } from '../../src/core/search/vocabulary/shipped.ts';
import type { Publication } from '../../src/repository/audience.ts';
import type { ContentReading } from '../../src/repository/content-reading.ts';
import { keepReading } from '../../src/repository/kept-reading.ts';
import { type Locations, shownPath } from '../../src/repository/locations.ts';
import { readTeamVocabulary } from '../../src/repository/vocabulary.ts';
import { type BesidePages, openBesidePages } from './beside-pages.ts';
import { count, sayDone, sayKept, timed } from './build-lines.ts';
import type { OnProgress } from './build-progress.ts';
import { compressSite } from './compress.ts';
import { giveBack } from './give-back.ts';
import { renderPages } from './pages/render.ts';
import { makeSearch } from './search/make-search.ts';
import { siteFolder } from './site-folder.ts';
import type { SiteKeys } from './site-keys.ts';
import { isPublished, keepRecord, type SiteRecord } from './site-record.ts';
import { writeSitemapOf } from './sitemap.ts';
import type { SpareTree } from './spare-tree.ts';
import type { SiteUnderWay } from './start-site.ts';
import { takesBack } from './takes-back.ts';
import { expectationOf } from './verify/expected.ts';
import { copiesOf, isCompressed, stampsOf } from './verify/files.ts';
import { keyOf, recall, remember } from './verify/remembered.ts';
import { verifySite } from './verify.ts';

/** How a build ended: published, or refused with what keeps it from being published. */
export type BuildOutcome =
  | { published: true; postmortems: number }
  | { published: false; reason: string };

/** What a build was started with. */
export interface BuildRun {
  /** The folder of the project. */
  root: string;
  locations: Locations;
  audience: Audience;
  drafts: boolean;
  compress: boolean;
  /** Gets one line a phase. */
  say(line: string): void;
  /** Told, while a phase lasts, how far it is. */
  onProgress: OnProgress;
  /** How long it is since it was asked last, in words. */
  clock(): string;
  /** Aborted when the build is over, however it ended: what is still at work for it has to stop. */
  signal: AbortSignal;
}

/** What is to be made, and what was made before. */
export interface SitePlan {
  reading: ContentReading;
  publication: Publication;
  /** The record of the published site, where it can be trusted. */
  before: SiteRecord | null;
  /** What that site can be begun with. */
  spare: Promise<SpareTree | null>;
  keys: SiteKeys;
  /** What is under way beside the pages; null where nothing is yet. */
  beside: BesidePages | null;
  /** Where it is kept what was found in the published site, and how it was made. */
  memory: string;
  recordFile: string;
}

/** Makes the pages, the search index and the other files, side by side; looks at all of it; and publishes it. */
export async function makeSite(
  underWay: SiteUnderWay,
  plan: SitePlan,
  run: BuildRun,
): Promise<BuildOutcome> {
  const { reading, publication, spare, keys, memory, recordFile } = plan;
  const { locations, audience, compress, say, onProgress, clock, signal } = run;
  const { shared, everything } = keys;
  const { lists } = reading.knowledge;
  const { length } = publication.postmortems;
  // Until this build had the lock another one could publish, whose pages were made under other keys.
  const before = plan.before && isPublished(plan.before, locations.out) ? plan.before : null;
  const usable = before?.shared === shared ? before : null;
  const published = before && realpathSync(locations.out);
  const beside = plan.beside ?? openBesidePages(signal)(reading, run);
  const similar = beside.compare({ frugal: usable === null });
  keepReading(Promise.resolve({ ...reading, similar }));
  // Reading is over, and what it leaves behind would lie there while all pages are rendered.
  if (usable === null) giveBack();
  const start = (usable ? spare : Promise.resolve(null)).then((tree) => ({
    path: underWay.folder,
    published,
    older: underWay.reuse(tree),
  }));
  const begun = start.then(siteFolder);
  const kept = usable?.pages ?? null;
  const writing = start.then((start) => beside.write({ start, before: kept }));
  const rendering = underWay.bundle.then((bundle) =>
    renderPages({ bundle, site: begun, before: kept }, (done, all) =>
      onProgress('rendering', done, all),
    ),
  );
  const search = begun.then((site) =>
    makeSearch(
      {
        records: keys.records,
        today: keys.today,
        publication,
        groups: groupsFor(audience, locations.content),
        lists,
        cache: locations.cache,
        audience,
        site,
        published,
      },
      // With most pages kept there is a core to spare at once.
      usable === null ? rendering : Promise.resolve(),
      (done) => onProgress('indexing', Math.min(done, length - 1), length),
      signal,
    ),
  );
  const prepare = () => {
    const expected = expectationOf(reading.knowledge, publication, audience);
    const key = keyOf(expected);
    const last = published === null ? null : recall(memory, key);
    const isOfPublished = published !== null && last?.site === basename(published);
    return { expected, key, before: isOfPublished ? last : null };
  };
  const [[files, wrote], [index, indexed], [pages, rendered], { expected, key, before: known }] =
    await Promise.all([
      timed(writing),
      timed(search.finally(() => onProgress('indexing', length, length))),
      timed(rendering),
      // With most pages kept, files are still being written when all are rendered; else memory is short until the end.
      (usable ? rendering : Promise.all([rendering, writing, search])).then(prepare),
      rendering.then(async ({ files }) => writeSitemapOf(await begun, files, publication, lists)),
      underWay.cleared,
    ]);
  const site = await begun;
  say(`rendered   ${count(pages.rendered, 'page')}${sayKept(pages.kept)} in ${rendered}`);
  say(`wrote      ${count(files.written, 'file')}${sayKept(files.kept)} in ${wrote}`);
  site.claim(files.contents);
  site.clear((file) => !(compress && isCompressed(file)));
  const shards = index.made === 0 ? 'nothing new' : count(index.words, 'word');
  say(`indexed    ${shards}${sayKept(index.kept)} in ${indexed}; all three in ${clock()}`);
  const all = pages.rendered + pages.kept;
  onProgress('verifying', 0, all);
  const { issues, found } = await verifySite(site.path, expected, {
    conforming: 'kinds',
    site: shownPath(locations.out, process.cwd()),
    cwd: process.cwd(),
    before: known,
    contents: site.contents(),
  });
  onProgress('verifying', all, all);
  if (hasErrors(issues)) {
    const kept = 'Nothing was published; the site that is published stays as it was.';
    return { published: false, reason: `${sayIssues(issues)} ${kept}` };
  }
  const looked = issues.length === 0 ? count(all, 'page') : `the site: ${sayIssues(issues)}`;
  say(`verified   ${looked} in ${clock()}`);
  let copies = new Map<string, string>();
  if (compress) {
    onProgress('compressing', 0, 1);
    const compressed = await compressSite(site, usable && published);
    site.clear();
    copies = stampsOf(copiesOf(site.path));
    onProgress('compressing', 1, 1);
    say(`compressed ${count(compressed, 'file')} in ${clock()}`);
  }
  if (found) remember(memory, { key, copies, ...found });
  // Without a record the published site may be that of another audience.
  const mustGo = before === null || takesBack(publication, before);
  const previous = audience === 'public' && mustGo ? 'gone' : 'kept';
  const aside = underWay.publish(previous, usable ? 'spare' : 'gone');
  if (aside !== null) say(`What was in the place of the site is in ${aside} now.`);
  keepRecord(
    recordFile,
    { shared, everything, build: underWay.name, pages: { ...pages.keys, ...files.keys } },
    say,
  );
  say(`published  ${sayDone(length, run)}`);
  return { published: true, postmortems: length };
}

/** The groups of the vocabulary; what a team calls things may name what only it knows of. */
function groupsFor(audience: Audience, content: string): Group[] {
  const own = audience === 'public' ? [] : readTeamVocabulary(content, String).groups;
  return [...shippedVocabulary, ...own];
}
