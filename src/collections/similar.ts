import { type Neighbour, neighbourOf } from '../core/insight/neighbours.ts';
import type { Postmortem } from '../core/postmortem.ts';
import { similarEntry } from '../core/search/similar/entry.ts';
import { similarIncidents, titlesOf } from '../core/search/similar/incidents.ts';
import { shippedVocabulary } from '../core/search/vocabulary/shipped.ts';
import { vocabularyOf } from '../core/search/vocabulary/vocabulary.ts';
import { keptReading } from '../repository/content-reading.ts';
import { openSimilarIndex } from '../repository/similar-index.ts';
import { knowledgeBase, pageOf } from './knowledge.ts';
import { audience, places } from './surroundings.ts';

/** Another incident, and what it has in common with the one on whose page it stands. */
export interface SimilarNeighbour extends Neighbour {
  why: string;
}

/** How many a page names. */
const SHOWN = 3;

/**
 * The incidents most like one of those published, by its id, with the reasons. A site for the public compares only
 * what the public may read, in words that ship with Causebook, so that no reason can tell of anything else.
 */
export async function similarFinder(): Promise<(id: string) => SimilarNeighbour[]> {
  const knowledge = await knowledgeBase();
  const { entries, groups } =
    audience() === 'public'
      ? await openlyCompared(knowledge.postmortems)
      : await openSimilarIndex(places(), process.cwd(), readKept);
  const byId = new Map(knowledge.postmortems.map((postmortem) => [postmortem.id, postmortem]));
  const find = similarIncidents(
    entries.filter(({ id }) => byId.has(id)),
    vocabularyOf([...shippedVocabulary, ...groups]),
    titlesOf(knowledge),
  );
  return (id) =>
    find(id, SHOWN).flatMap(({ entry, reasons }) => {
      const other = byId.get(entry.id);
      return other ? [{ ...neighbourOf(other), why: reasons.join(', ') }] : [];
    });
}

const readKept = async () => (await keptReading(places(), audience())).knowledge;

async function openlyCompared(postmortems: readonly Postmortem[]) {
  const vocabulary = vocabularyOf(shippedVocabulary);
  const entries = await Promise.all(
    postmortems.map(async (postmortem) =>
      similarEntry(postmortem, (await pageOf(postmortem.id)).body.text, vocabulary),
    ),
  );
  return { entries, groups: [] };
}
