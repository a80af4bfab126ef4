import type { Audience } from '../../src/core/audience.ts';
import type { Publication } from '../../src/repository/audience.ts';
import type { ContentReading } from '../../src/repository/content-reading.ts';
import type { Locations } from '../../src/repository/locations.ts';
import type { BesidePages } from './beside-pages.ts';
import type { OnProgress } from './build-progress.ts';
import type { SiteKeys } from './site-keys.ts';
import type { SiteRecord } from './site-record.ts';
import type { SpareTree } from './spare-tree.ts';
import type { LookingThread } from './verify/look-as-made.ts';

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
  /** What that site can be begun with, and the thread that can look at it as it is made. */
  spare: Promise<SpareTree | null>;
  looking: LookingThread | null;
  keys: SiteKeys;
  /** What is under way beside the pages; null where nothing is yet. */
  beside: BesidePages | null;
  /** Where it is kept what was found in the published site, and how it was made. */
  memory: string;
  recordFile: string;
}
