import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { hasErrors, type Issue } from '../core/issue.ts';
import { compareNewestFirst, type Postmortem, type PostmortemBody } from '../core/postmortem.ts';
import type { TeamLists } from '../core/rules/rule.ts';
import { bodyReader, type PublishedPostmortem, publicationOf } from '../repository/audience.ts';
import { type ContentReading, keptReading } from '../repository/content-reading.ts';
import { dayIn } from '../repository/history.ts';
import { bodiesFolder } from '../repository/read.ts';
import { audience, places } from './surroundings.ts';

/** A file with errors: in the dev server its issues stand where the page would be; a build refuses it. */
export interface BrokenPostmortem {
  id: string;
  file: string;
  issues: Issue[];
}

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

/** A knowledge base with what its pages need besides: where each body lies, and when its file last changed. */
interface Assembled {
  knowledge: KnowledgeBase;
  published: ReadonlyMap<string, PublishedPostmortem & { lastChange: string | null }>;
  readBody(id: string): PostmortemBody;
}

const assembled = new WeakMap<ContentReading, Assembled>();

/** Made once of each reading: once in a build, and in the dev server after each edit. */
async function assemble(): Promise<Assembled> {
  const reading = await keptReading(places(), audience());
  const known = assembled.get(reading);
  if (known) return known;
  const made = assembleFrom(reading);
  assembled.set(reading, made);
  return made;
}

function assembleFrom({ knowledge, history, builtAt }: ContentReading): Assembled {
  const broken = brokenFiles(knowledge);
  // What has an error only beside other files is not shown either.
  const refused = new Set(broken.map(({ file }) => file));
  const readings = knowledge.readings.map((reading) =>
    refused.has(reading.file) ? { ...reading, postmortem: null } : reading,
  );
  const drafts = import.meta.env.DEV || process.env.CAUSEBOOK_DRAFTS === '1';
  const { postmortems, hidden } = publicationOf(readings, audience(), { drafts });
  const published = new Map(
    postmortems.map((one) => [
      one.id,
      { ...one, lastChange: history.lastChange.get(resolve(one.file)) ?? null },
    ]),
  );
  const folder = bodiesFolder(places().cache, audience());
  return {
    knowledge: {
      ...knowledge.lists,
      postmortems: postmortems.map(({ postmortem }) => postmortem).toSorted(compareNewestFirst),
      broken,
      builtAt,
      buildDay: dayIn(builtAt, knowledge.lists.site.timezone),
    },
    published,
    readBody: bodyReader(folder, audience(), hidden, (id) => published.get(id)),
  };
}

/** Whatever has an error, be it only in how it stands beside other files. */
function brokenFiles({ issues, readings }: ContentReading['knowledge']): BrokenPostmortem[] {
  const byFile = Map.groupBy(issues, ({ file }) => file);
  return readings.flatMap(({ id, file }) => {
    const found = byFile.get(file) ?? [];
    return hasErrors(found) ? [{ id, file, issues: found }] : [];
  });
}

/** The knowledge base. A build reads it once; the dev server anew after each edit. */
export const knowledgeBase = async (): Promise<KnowledgeBase> => (await assemble()).knowledge;

/** What a page shows of a postmortem besides its record, as a key: its body, and the last change of its file. */
export async function sourceKeys(): Promise<Map<string, string>> {
  const { published } = await assemble();
  return new Map(
    [...published].map(([id, { body, lastChange }]) => [id, `${body.digest} ${lastChange}`]),
  );
}

/** A postmortem's body, and when its file last changed (ISO 8601, null without a git history). */
export async function pageOf(
  id: string,
): Promise<{ body: PostmortemBody; lastChange: string | null }> {
  const { published, readBody } = await assemble();
  return { body: readBody(id), lastChange: published.get(id)?.lastChange ?? null };
}

/** When the file of each postmortem last changed, ISO 8601, by id; those without a git history are not in it. */
export async function lastChanges(): Promise<Map<string, string>> {
  const { published } = await assemble();
  return new Map(
    [...published].flatMap(([id, { lastChange }]) => (lastChange ? [[id, lastChange]] : [])),
  );
}

/** The published pictures of every postmortem: the file of each, by its address below the base. */
export async function publishedImages(): Promise<Map<string, string>> {
  const { published } = await assemble();
  return new Map(
    [...published.values()].flatMap(({ images }) =>
      images.map(({ address, path }) => [address, path]),
    ),
  );
}

/** The bytes of a published picture. */
export const imageBytes = (path: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(path));
