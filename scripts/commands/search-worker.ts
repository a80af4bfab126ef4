import { parentPort, workerData } from 'node:worker_threads';
import type { Audience } from '../../src/core/text/body/body.ts';
import { bodyReader, publicationOf } from '../../src/repository/audience.ts';
import type { Locations } from '../../src/repository/locations.ts';
import { bodiesFolder, readKnowledge } from '../../src/repository/read.ts';
import { readTeamVocabulary } from '../../src/repository/vocabulary.ts';
import { indexSearch } from './index-search.ts';

/** What the search index is made of; the content itself comes from the cache, which the build has just filled. */
export interface SearchTask {
  locations: Locations;
  audience: Audience;
  drafts: boolean;
  outDir: string;
}

/** After how many postmortems the build is told of them. */
const STEP = 50;

// A thread of its own, so that the index is made while Astro renders the pages.
const { locations, audience, drafts, outDir } = workerData as SearchTask;
const { readings, lists } = await readKnowledge(locations, audience);
const { postmortems, hidden } = publicationOf(readings, audience, { drafts });
const byId = new Map(postmortems.map((published) => [published.id, published]));
const folder = bodiesFolder(locations.cache, audience);
const bodyOf = bodyReader(folder, audience, hidden, (id) => byId.get(id));
parentPort?.postMessage(
  await indexSearch({
    postmortems: postmortems.map(({ postmortem }) => postmortem),
    bodyOf,
    lists,
    // What a team calls things may name what only it knows of.
    vocabulary: audience === 'public' ? [] : readTeamVocabulary(locations.content, String).groups,
    outDir,
    onIndexed: (done) => done % STEP === 0 && parentPort?.postMessage(done),
  }),
);
