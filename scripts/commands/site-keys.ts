import { hash } from 'node:crypto';
import type { Audience } from '../../src/core/audience.ts';
import type { IndexedRecord } from '../../src/core/search/plan-shards.ts';
import type { Publication } from '../../src/repository/audience.ts';
import type { ContentReading } from '../../src/repository/content-reading.ts';
import { renderingDigest } from '../../src/repository/generator.ts';
import { dayIn } from '../../src/repository/history.ts';
import { readTeamVocabulary } from '../../src/repository/vocabulary.ts';
import { indexedRecords } from './search/indexed-records.ts';
import type { SiteRecord } from './site-record.ts';

/** All that a site is made from, besides the clock. */
export interface SiteSource extends Publication {
  /** The generator's own folder, and the content folder. */
  root: string;
  content: string;
  reading: ContentReading;
  audience: Audience;
  drafts: boolean;
  compress: boolean;
}

/** What tells whether anything that the last build made is still right. */
export interface SiteKeys extends Pick<SiteRecord, 'shared' | 'everything'> {
  /** What is published, newest first. */
  records: IndexedRecord[];
  /** The day of the build, where the team is. */
  today: string;
}

/** The keys of the site that this content makes. */
export function siteKeys(source: SiteSource): SiteKeys {
  const { root, content, reading, audience, drafts, compress, postmortems, hidden } = source;
  const { history, knowledge } = reading;
  const { lists } = knowledge;
  const digest = (...parts: unknown[]) => hash('sha1', JSON.stringify(parts));
  const { groups } = readTeamVocabulary(content, String);
  const shared = digest(renderingDigest(root), lists, groups, audience, drafts, hidden);
  const records = indexedRecords({ postmortems }, shared);
  const images = postmortems.flatMap((postmortem) =>
    postmortem.images.map(({ address }) => address),
  );
  const changes = [...history.lastChange];
  const today = dayIn(reading.builtAt, lists.site.timezone);
  const rest = [records, today, images, changes, compress, reading.federation];
  return { shared, records, today, everything: digest(shared, ...rest) };
}
