import { FEED_FORMATS, type Feed, type FeedFormat } from '../core/export/feed/feed.ts';
import { anniversaryFeed, postmortemFeed, writeFeed } from '../core/export/feed/feeds.ts';
import type { ExportSource } from '../core/export/source.ts';
import {
  type ActionRecord,
  actionRecords,
  groupActions,
  isScheduled,
} from '../core/insight/actions.ts';
import { groupsOf } from '../core/insight/groups.ts';
import { isPending } from '../core/insight/promises.ts';
import type { Postmortem } from '../core/postmortem.ts';
import { absoluteAddresses } from '../site/addresses.ts';
import { knowledgeBase, lastChanges, sourceKeys } from './knowledge.ts';
import { pageKey, recordKey } from './page-key.ts';

let made: Promise<ExportSource> | undefined;

/** What the site's data files are made from. A build makes it once; the dev server anew for each file. */
export function exportSource(): Promise<ExportSource> {
  if (import.meta.env.DEV) return make();
  made ??= make();
  return made;
}

async function make(): Promise<ExportSource> {
  const [knowledge, changes] = await Promise.all([knowledgeBase(), lastChanges()]);
  return { ...knowledge, lastChanges: changes, addresses: absoluteAddresses(knowledge.site) };
}

/** A file of data, in the bytes that it has on every host. */
export const fileResponse = (text: string, type: string): Response =>
  new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });

export const jsonResponse = (document: unknown): Response =>
  fileResponse(`${JSON.stringify(document)}\n`, 'application/json');

/** A Markdown file of each postmortem. */
export const markdownPaths = () => recordPaths((postmortem) => postmortem.actions.some(isPending));

/** A JSON document of each postmortem; each names the day that its ages are counted to. */
export const documentPaths = () => recordPaths(() => true);

/** A file of each postmortem, with all that it is made of as its key; some change with the day. */
async function recordPaths(ages: (postmortem: Postmortem) => boolean) {
  const [{ postmortems, buildDay }, sources] = await Promise.all([exportSource(), sourceKeys()]);
  return postmortems.map((postmortem) => {
    const day = ages(postmortem) ? buildDay : null;
    return {
      params: { id: postmortem.id },
      props: { postmortem },
      cacheKey: pageKey(recordKey(postmortem), sources.get(postmortem.id), day),
    };
  });
}

export interface FeedProps {
  text: string;
  format: FeedFormat;
}

const inFormats = (feed: Feed, params: Record<string, string>) =>
  FEED_FORMATS.map((format) => ({
    params: { ...params, format },
    props: { text: writeFeed(feed, format), format } satisfies FeedProps,
  }));

/** The feed of the whole site, in each format. */
export async function siteFeedPaths() {
  const source = await exportSource();
  return inFormats(postmortemFeed(source, source.postmortems), {});
}

/** The feed of old incidents in the month after their anniversaries, in each format. */
export async function anniversaryFeedPaths() {
  return inFormats(anniversaryFeed(await exportSource()), {});
}

/** A feed of each cause and of each service, in each format. */
export async function groupFeedPaths() {
  const source = await exportSource();
  return (['causes', 'services'] as const).flatMap((grouping) =>
    groupsOf(grouping, source.postmortems, {
      ...source,
      severities: source.site.severities,
    }).flatMap(({ id, title, postmortems }) =>
      inFormats(postmortemFeed(source, postmortems, `${grouping}/${id}/`, title), { grouping, id }),
    ),
  );
}

/** A calendar of each owner who has a pending action with a due day. */
export async function calendarPaths() {
  const { postmortems, buildDay } = await exportSource();
  const scheduled = actionRecords(postmortems, buildDay).filter(isScheduled);
  return groupActions(scheduled, 'owner').flatMap(({ id, label, records }) =>
    id === null || label === null
      ? []
      : [{ params: { owner: id }, props: { name: label, records } satisfies CalendarProps }],
  );
}

export interface CalendarProps {
  name: string;
  records: ActionRecord[];
}
