import { join } from 'node:path';
import { type ComparedIncidents, compareAll } from '../core/search/similar/compare-all.ts';
import { type SimilarEntry, similarEntry } from '../core/search/similar/entry.ts';
import { similarIncidents, titlesOf } from '../core/search/similar/incidents.ts';
import type { Group } from '../core/search/vocabulary/group.ts';
import { shippedVocabulary } from '../core/search/vocabulary/shipped.ts';
import { vocabularyOf } from '../core/search/vocabulary/vocabulary.ts';
import { readingDigest } from './generator.ts';
import type { Knowledge } from './knowledge.ts';
import type { Locations } from './locations.ts';
import { type PackedVectors, packVectors, unpackVectors } from './packed-vectors.ts';
import type { PublishedContent } from './published.ts';
import { readSealed, writeSealed } from './sealed.ts';
import { openSimilarIndex } from './similar-index.ts';
import { openParts, type Stamped } from './similar-parts.ts';

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
  const { entries, groups } = await comparable(content, locations, knowledge);
  const vocabulary = vocabularyOf([...shippedVocabulary, ...groups]);
  const find = similarIncidents(entries, vocabulary, titlesOf(content));
  return (id) => find(id, SHOWN).map(({ entry, reasons }) => similar(entry.id, reasons));
}

/**
 * Finds the same for all that a site publishes at once. What the last comparison found, which the cache has, is taken
 * where it is proven to be what a new one would find. `onIndexed` is called when all is there that is compared by.
 */
export async function allSimilarPublished(
  content: PublishedContent,
  locations: Locations,
  knowledge: Knowledge,
  onIndexed: () => void,
): Promise<Map<string, readonly SimilarIncident[]>> {
  const { entries, groups } = await comparable(content, locations, knowledge);
  onIndexed();
  const { audience, causes, services, lessons } = content;
  const key = JSON.stringify([readingDigest(), groups, causes, services, lessons]);
  const file = join(locations.cache, `compared-${audience}.json`);
  const before = readCompared(file, key);
  const compared = compareAll(
    entries,
    entries.map(({ id }) => content.keyOf(id)),
    vocabularyOf([...shippedVocabulary, ...groups]),
    titlesOf(content),
    before,
  );
  const { vectors, ...plain } = compared;
  writeSealed(
    file,
    JSON.stringify({ key, plain, vectors: packVectors(vectors) } satisfies Written),
  );
  const { ids, answers } = compared;
  return new Map(
    ids.map((id, number) => [
      id,
      (answers[number] ?? []).map(([other, reasons]) => similar(ids[other] ?? '', reasons)),
    ]),
  );
}

const similar = (id: string, reasons: readonly string[]): SimilarIncident => ({
  id,
  why: reasons.join('; '),
});

/** A comparison as it is kept: with all that decides how incidents are compared. */
interface Written {
  key: string;
  plain: Omit<ComparedIncidents, 'vectors'>;
  vectors: PackedVectors;
}

function readCompared(file: string, key: string): ComparedIncidents | null {
  const text = readSealed(file);
  if (text === null) return null;
  const written = JSON.parse(text) as Written;
  if (written.key !== key) return null;
  return { ...written.plain, vectors: unpackVectors(written.vectors) };
}

async function comparable(
  content: PublishedContent,
  locations: Locations,
  knowledge: Knowledge,
): Promise<{ entries: SimilarEntry[]; groups: Group[] }> {
  if (content.audience === 'public')
    return { entries: publicEntries(content, locations), groups: [] };
  const { entries, groups } = await openSimilarIndex(locations, process.cwd(), knowledge);
  const published = new Set(content.postmortems.map(({ id }) => id));
  return { entries: entries.filter(({ id }) => published.has(id)), groups };
}

/** What the public may read of each, kept from build to build. */
function publicEntries(
  { postmortems, bodyOf, keyOf }: PublishedContent,
  { cache }: Locations,
): SimilarEntry[] {
  const parts = openParts(join(cache, 'similar-public'), readingDigest());
  const byId = new Map(postmortems.map((postmortem) => [postmortem.id, postmortem]));
  const stamps = [...byId.keys()].toSorted().map((id): Stamped => [id, keyOf(id)]);
  const kept = parts.all(stamps);
  if (kept) return kept;
  const vocabulary = vocabularyOf(shippedVocabulary);
  const entries = stamps.flatMap((stamp) => {
    const postmortem = byId.get(stamp[0]);
    if (!postmortem) return [];
    return parts.find(stamp) ?? similarEntry(postmortem, bodyOf(postmortem.id).text, vocabulary);
  });
  parts.save(stamps, entries);
  return entries;
}
