import { getCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { compareNewestFirst, type Postmortem, type PostmortemBody } from '../core/postmortem.ts';
import type { TeamLists } from '../core/rules/rule.ts';
import { bodyReader } from '../repository/audience.ts';
import { bodiesFolder } from '../repository/read.ts';
import {
  audience,
  type BrokenPostmortem,
  places,
  type StoredPostmortem,
  type StoredTeam,
} from './loader.ts';

/** Everything that a page may show, as core types. */
export interface KnowledgeBase extends TeamLists {
  /** What is published, newest first: final and in review, and drafts where they are asked for. */
  postmortems: Postmortem[];
  /** Files with errors; only the dev server ever has any. */
  broken: BrokenPostmortem[];
  /** The instant that the build counts as its own, ISO 8601; never the clock of the machine. */
  builtAt: string;
  /** The same as a calendar day in the zone of the site, `YYYY-MM-DD`. */
  buildDay: string;
}

let built: Promise<KnowledgeBase> | undefined;

/** The knowledge base. A build reads it once; the dev server anew for each page, since an edit may have come. */
export function knowledgeBase(): Promise<KnowledgeBase> {
  if (import.meta.env.DEV) return assemble();
  built ??= assemble();
  return built;
}

async function assemble(): Promise<KnowledgeBase> {
  const [entries, team] = await Promise.all([getCollection('postmortems'), getCollection('team')]);
  const [first] = team;
  if (!first) throw new Error('The team’s lists were not loaded.');
  const { lists, broken, builtAt } = first.data as StoredTeam;
  return {
    ...lists,
    postmortems: entries.map(({ data }) => stored(data).postmortem).toSorted(compareNewestFirst),
    broken,
    builtAt,
    buildDay: Temporal.Instant.from(builtAt)
      .toZonedDateTimeISO(lists.site.timezone)
      .toPlainDate()
      .toString(),
  };
}

/** What a page shows of a postmortem besides its record, as a key: its body, and the last change of its file. */
export async function sourceKeys(): Promise<Map<string, string>> {
  const entries = await storedById();
  return new Map(
    [...entries].map(([id, { body, lastChange }]) => [id, `${body.digest} ${lastChange}`]),
  );
}

/** A postmortem's body, and when its file last changed (ISO 8601, null without a git history). */
export async function pageOf(
  id: string,
): Promise<{ body: PostmortemBody; lastChange: string | null }> {
  const [entries, readBody] = await Promise.all([storedById(), bodies()]);
  const entry = entries.get(id);
  return { body: readBody(id), lastChange: entry?.lastChange ?? null };
}

/** When the file of each postmortem last changed, ISO 8601, by id; those without a git history are not in it. */
export async function lastChanges(): Promise<Map<string, string>> {
  const entries = [...(await storedById()).values()];
  return new Map(
    entries.flatMap(({ postmortem: { id }, lastChange }) => (lastChange ? [[id, lastChange]] : [])),
  );
}

/** The published pictures of every postmortem: the file of each, by its address below the base. */
export async function publishedImages(): Promise<Map<string, string>> {
  const all = [...(await storedById()).values()];
  return new Map(all.flatMap(({ images }) => images.map(({ address, path }) => [address, path])));
}

/** The bytes of a published picture. */
export const imageBytes = (path: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(path));

let reader: Promise<ReturnType<typeof bodyReader>> | undefined;

function bodies(): Promise<ReturnType<typeof bodyReader>> {
  const open = async () => {
    const [team] = await getCollection('team');
    const { hidden } = (team?.data ?? { hidden: [] }) as Pick<StoredTeam, 'hidden'>;
    const entries = await storedById();
    const folder = bodiesFolder(places().cache, audience());
    return bodyReader(folder, audience(), hidden, (id) => entries.get(id));
  };
  if (import.meta.env.DEV) return open();
  reader ??= open();
  return reader;
}

let byId: Promise<Map<string, StoredPostmortem>> | undefined;

function storedById(): Promise<Map<string, StoredPostmortem>> {
  const read = async () =>
    new Map(
      (await getCollection('postmortems')).map(({ id, data }) => [id, stored(data)] as const),
    );
  if (import.meta.env.DEV) return read();
  byId ??= read();
  return byId;
}

const stored = (data: unknown): StoredPostmortem => data as StoredPostmortem;
