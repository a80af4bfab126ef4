import type { Audience } from '../core/text/body/body.ts';
import { type FederatedTeam, readFederation } from './federation.ts';
import { buildTime, type History, readHistory } from './history.ts';
import type { Locations } from './locations.ts';
import { type Knowledge, type ReadingOptions, readKnowledge } from './read.ts';
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

/**
 * The build command, Astro's loaders and the bundled pages are three module graphs in one process, and a symbol of
 * the registry is what they have in common. Reading ten thousand postmortems for each took 8 s and a gigabyte.
 */
const KEPT = Symbol.for('causebook.reading');
const shared: { [KEPT]?: Promise<ContentReading> | undefined } = globalThis as object;

/** Lets whoever asks for the content next in this process have this reading of it. */
export function keepReading(reading: Promise<ContentReading>): void {
  shared[KEPT] = reading;
}

/** The reading that this process keeps; the content is read where there is none. */
export function keptReading(locations: Locations, audience: Audience): Promise<ContentReading> {
  shared[KEPT] ??= readContent(locations, audience);
  return shared[KEPT];
}

/** Whether this process has read the content, or is about to. */
export const isReadingKept = (): boolean => shared[KEPT] !== undefined;
