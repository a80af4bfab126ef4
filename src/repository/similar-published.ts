import { similarEntry } from '../core/search/similar/entry.ts';
import { similarIncidents, titlesOf } from '../core/search/similar/incidents.ts';
import { shippedVocabulary } from '../core/search/vocabulary/shipped.ts';
import { vocabularyOf } from '../core/search/vocabulary/vocabulary.ts';
import type { Knowledge } from './knowledge.ts';
import type { Locations } from './locations.ts';
import type { PublishedContent } from './published.ts';
import { openSimilarIndex } from './similar-index.ts';

/** An incident that resembles another, and what both have in common. */
export interface SimilarIncident {
  id: string;
  why: string;
}

/** Finds the incidents most like one of those published, by its id, best first. */
export type FindSimilar = (id: string) => readonly SimilarIncident[];

/** How many a page names. */
const SHOWN = 3;

/**
 * Prepares the search for similar incidents among those that a site publishes. A site for the public compares only
 * what the public may read, in words that ship with Causebook, so that no reason can tell of anything else.
 */
export async function similarPublished(
  content: PublishedContent,
  locations: Locations,
  knowledge: Knowledge,
): Promise<FindSimilar> {
  const { entries, groups } =
    content.audience === 'public'
      ? { entries: openEntries(content), groups: [] }
      : await openSimilarIndex(locations, process.cwd(), knowledge);
  const published = new Set(content.postmortems.map(({ id }) => id));
  const find = similarIncidents(
    entries.filter(({ id }) => published.has(id)),
    vocabularyOf([...shippedVocabulary, ...groups]),
    titlesOf(content),
  );
  return (id) =>
    find(id, SHOWN).map(({ entry, reasons }) => ({ id: entry.id, why: reasons.join('; ') }));
}

function openEntries({ postmortems, bodyOf }: PublishedContent) {
  const vocabulary = vocabularyOf(shippedVocabulary);
  return postmortems.map((postmortem) =>
    similarEntry(postmortem, bodyOf(postmortem.id).text, vocabulary),
  );
}
