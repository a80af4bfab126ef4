import type { Audience } from '../core/audience.ts';
import { type FederatedTeam, readFederation } from './federation.ts';
import { buildTime, type History, readHistory } from './history.ts';
import { keepReading, readingKept } from './kept-reading.ts';
import type { Knowledge } from './knowledge.ts';
import type { Locations } from './locations.ts';
import { type ReadingOptions, readKnowledge } from './read.ts';
import type { FindSimilar } from './similar-published.ts';

/** All that a site is made from: what the content folder holds, its history, and the instant of the build. */
export interface ContentReading {
  knowledge: Knowledge;
  history: History;
  /** ISO 8601: the instant that the build counts as its own. */
  builtAt: string;
  /** Other teams, of which the incidents are in the insights. */
  federation: readonly FederatedTeam[];
  /** Pages are rendered one at a time, for somebody who is writing: drafts among them, and nothing ahead of its time. */
  onDemand?: true;
  /** Once anybody has asked for it: what finds the incidents that are like one another. */
  similar?: Promise<FindSimilar>;
}

/** Reads a content folder with its history, as `readKnowledge` does. */
export async function readContent(
  locations: Locations,
  audience: Audience,
  options?: ReadingOptions,
): Promise<ContentReading> {
  const knowledge = await readKnowledge(locations, audience, process.cwd(), options);
  // Where other teams keep theirs is not for the public, and neither is what they say.
  const sites = audience === 'public' ? [] : knowledge.lists.site.federation;
  const federation = await readFederation(sites, locations.content);
  const history = readHistory(locations.content);
  const builtAt = buildTime(process.env.SOURCE_DATE_EPOCH, history, new Date());
  return { knowledge, history, builtAt, federation };
}

/** The reading that this process keeps; the content is read where there is none. */
export function keptReading(locations: Locations, audience: Audience): Promise<ContentReading> {
  const kept = readingKept() ?? readContent(locations, audience);
  keepReading(kept);
  return kept;
}
