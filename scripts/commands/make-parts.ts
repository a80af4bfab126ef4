import { basename } from 'node:path';
import type { Audience } from '../../src/core/audience.ts';
import type { Group } from '../../src/core/search/vocabulary/group.ts';
import { shippedVocabulary } from '../../src/core/search/vocabulary/shipped.ts';
import { keepReading } from '../../src/repository/kept-reading.ts';
import { readTeamVocabulary } from '../../src/repository/vocabulary.ts';
import { openBesidePages } from './beside-pages.ts';
import { count, sayKept, timed } from './build-lines.ts';
import { giveBack, growSlowly } from './give-back.ts';
import { renderPages } from './pages/render.ts';
import { makeSearch } from './search/make-search.ts';
import { type SiteFolder, siteFolder } from './site-folder.ts';
import type { BuildRun, SitePlan } from './site-plan.ts';
import type { SiteRecord } from './site-record.ts';
import { writeSitemapOf } from './sitemap.ts';
import type { SiteUnderWay } from './start-site.ts';
import { type Expectation, expectationOf } from './verify/expected.ts';
import { isCompressed } from './verify/files.ts';
import type { EarlyLook } from './verify/look.ts';
import { lookAsMade } from './verify/look-as-made.ts';
import { keyOf, type Remembered, recall } from './verify/remembered.ts';

/** The published site, as far as the one that is made may take it over. */
export interface SiteBefore {
  /** Its folder; null where there is none to be trusted. */
  published: string | null;
  /** Its record; null where all has to be made anew. */
  usable: SiteRecord | null;
}

/** A site that is whole, and has not been looked at yet. */
export interface SiteParts {
  site: SiteFolder;
  /** How many pages it has. */
  pages: number;
  /** The keys of its pages and files, by path. */
  keys: Record<string, string>;
  /** What it has to hold, and the key of that. */
  expected: Expectation;
  key: string;
  /** What was found in the published site, and in files of this one that were looked at as they were made. */
  found: Remembered | null;
  early: EarlyLook | null;
}

/** Makes the pages, the search index and the other files, side by side, and says how long each took. */
export async function makeParts(
  underWay: SiteUnderWay,
  plan: SitePlan,
  { published, usable }: SiteBefore,
  run: BuildRun,
): Promise<SiteParts> {
  const { reading, publication, spare, keys, memory } = plan;
  const { locations, audience, compress, say, onProgress, clock, signal } = run;
  const { lists } = reading.knowledge;
  const { length } = publication.postmortems;
  const beside = plan.beside ?? openBesidePages(signal)(reading, run);
  const similar = beside.compare({ frugal: usable === null });
  keepReading(Promise.resolve({ ...reading, similar }));
  // Reading is over, and what it leaves behind would lie there while all pages are rendered.
  if (usable === null) {
    growSlowly();
    giveBack();
  }
  const start = (usable ? spare : Promise.resolve(null)).then((tree) => ({
    path: underWay.folder,
    published,
    older: underWay.reuse(tree),
  }));
  const begun = start.then(siteFolder);
  const expected = expectationOf(reading.knowledge, publication, audience);
  // With most pages kept there is a core to spare long before the last is rendered.
  const looking = usable && plan.looking && lookAsMade(expected, plan.looking);
  const kept = usable?.pages ?? null;
  const writing = start.then(async (start) => {
    const files = await beside.write({ start, before: kept });
    (await begun).claim(files.contents);
    looking?.look();
    return files;
  });
  const rendering = underWay.bundle.then((bundle) =>
    renderPages(
      { bundle, site: begun, before: kept },
      {
        onKnown: (site, files) => looking?.expect(site, files),
        onRendered(done, all) {
          onProgress('rendering', done, all);
          looking?.look();
        },
      },
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
  const [[files, wrote], [index, indexed], [pages, rendered], prepared] = await Promise.all([
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
  site.clear((file) => !(compress && isCompressed(file)));
  const shards = index.made === 0 ? 'nothing new' : count(index.words, 'word');
  say(`indexed    ${shards}${sayKept(index.kept)} in ${indexed}; all three in ${clock()}`);
  return {
    site,
    pages: pages.rendered + pages.kept,
    keys: { ...pages.keys, ...files.keys },
    expected,
    ...prepared,
    early: looking && (await looking.end()),
  };

  /** What verification begins with. */
  function prepare(): Pick<SiteParts, 'key' | 'found'> {
    const key = keyOf(expected);
    const last = published === null ? null : recall(memory, key);
    const isOfPublished = published !== null && last?.site === basename(published);
    return { key, found: isOfPublished ? last : null };
  }
}

/** The groups of the vocabulary; what a team calls things may name what only it knows of. */
function groupsFor(audience: Audience, content: string): Group[] {
  const own = audience === 'public' ? [] : readTeamVocabulary(content, String).groups;
  return [...shippedVocabulary, ...own];
}
