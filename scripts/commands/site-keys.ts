import { hash } from 'node:crypto';
import type { Audience } from '../../src/core/text/body/body.ts';
import type { Publication } from '../../src/repository/audience.ts';
import type { ContentReading } from '../../src/repository/content-reading.ts';
import { renderingDigest } from '../../src/repository/generator.ts';
import { dayIn } from '../../src/repository/history.ts';
import { readTeamVocabulary } from '../../src/repository/vocabulary.ts';
import { planShards, type Shard } from './search/shard.ts';
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
  /** Of the search index, newest first. */
  shards: Shard[];
}

/** The keys of the site that this content makes. */
export function siteKeys(source: SiteSource): SiteKeys {
  const { root, content, reading, audience, drafts, compress, postmortems, hidden } = source;
  const { history, knowledge } = reading;
  const { lists } = knowledge;
  const digest = (...parts: unknown[]) => hash('sha1', JSON.stringify(parts));
  const { groups } = readTeamVocabulary(content, String);
  const shared = digest(renderingDigest(root), lists, groups, audience, drafts, hidden);
  const shards = planShards({ postmortems, hidden }, shared);
  const images = postmortems.flatMap((postmortem) =>
    postmortem.images.map(({ address }) => address),
  );
  const changes = [...history.lastChange];
  const day = dayIn(reading.builtAt, lists.site.timezone);
  const records = shards.map(({ key }) => key);
  const rest = [records, day, images, changes, compress, reading.federation];
  return { shared, shards, everything: digest(shared, ...rest) };
}
