import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Audience } from '../core/audience.ts';
import { hasErrors, type Issue } from '../core/issue.ts';
import { compareNewestFirst, type Postmortem, type PostmortemBody } from '../core/postmortem.ts';
import type { TeamLists } from '../core/rules/rule.ts';
import { allServices } from '../core/services.ts';
import { bodyReader, type PublishedPostmortem, publicationOf } from './audience.ts';
import type { ContentReading } from './content-reading.ts';
import type { FederatedTeam } from './federation.ts';
import { dayIn } from './history.ts';
import { bodiesFolder, type Knowledge } from './knowledge.ts';
import { recordKey } from './record-key.ts';

/** A file with errors, a postmortem's or a list of the team's: the dev server shows them, and a build refuses them. */
export interface BrokenFile {
  file: string;
  issues: Issue[];
  /** Where its page would be; a list has none, nor has a file that is not named like a postmortem. */
  id?: string;
}

/** A postmortem that cannot be shown: in the dev server the issues that it waits for stand where its page would be. */
export type BrokenPostmortem = BrokenFile & { id: string };

/** All that a site shows to its audience, as core types. */
export interface PublishedContent extends TeamLists {
  audience: Audience;
  /** What is published, newest first: final and in review, and drafts where they are asked for. */
  postmortems: Postmortem[];
  /** Postmortems that cannot be shown, for faults of their own or of a list; only the dev server ever has any. */
  broken: BrokenPostmortem[];
  /** Files with errors of their own, whatever they hold; only the dev server ever has any. */
  toMend: BrokenFile[];
  /** The instant that the build counts as its own, ISO 8601; never the clock of the machine. */
  builtAt: string;
  /** Other teams, of which the incidents are in the insights. */
  federation: readonly FederatedTeam[];
  /** The same as a calendar day in the zone of the site, `YYYY-MM-DD`. */
  buildDay: string;
  /** When the file of each postmortem last changed, ISO 8601, by id; those without a git history are not in it. */
  lastChanges: ReadonlyMap<string, string>;
  /** The published pictures of every postmortem: the file of each, by its address below the base. */
  images: ReadonlyMap<string, string>;
  /** A postmortem's body, as the audience may see it. */
  bodyOf(id: string): PostmortemBody;
  /** A digest of all that is known of a postmortem alone: its record, its body, when its file changed. */
  keyOf(id: string): string;
  /** The same of several, in this order. */
  keyOfAll(ids: readonly string[]): string;
}

/** Whom a site is for, and where the bodies of its postmortems are cached. */
export interface PublishedFor {
  audience: Audience;
  drafts: boolean;
  cache: string;
}

/** What a site shows of this reading of the content. */
export function publishedContent(
  { knowledge, history, builtAt, federation }: Omit<ContentReading, 'similar'>,
  { audience, drafts, cache }: PublishedFor,
): PublishedContent {
  const { broken, toMend } = brokenFiles(knowledge);
  // What has an error only beside other files is not shown either.
  const refused = new Set(broken.map(({ file }) => file));
  const readings = knowledge.readings.map((reading) =>
    refused.has(reading.file) ? { ...reading, postmortem: null } : reading,
  );
  const { postmortems: published, hidden } = publicationOf(readings, audience, { drafts });
  const byId = new Map(published.map((one) => [one.id, one]));
  const lastChanges = new Map(
    published.flatMap(({ id, file }) => {
      const changed = history.lastChange.get(resolve(file));
      return changed === undefined ? [] : [[id, changed] as const];
    }),
  );
  const { site, services } = knowledge.lists;
  const postmortems = published.map(({ postmortem }) => postmortem).toSorted(compareNewestFirst);
  const keys = new Map<string, string>();
  const makeKey = ({ id, postmortem, body, unpublished }: PublishedPostmortem): string =>
    [recordKey(postmortem), body.digest, lastChanges.get(id), ...unpublished].join(' ');
  // A dozen files have to do with each postmortem.
  const keyOf = (id: string): string => {
    const one = byId.get(id);
    const key = keys.get(id) ?? (one ? makeKey(one) : '');
    keys.set(id, key);
    return key;
  };
  return {
    ...knowledge.lists,
    services: allServices(services, postmortems),
    // Where other teams keep theirs is not for the public.
    site: audience === 'public' ? { ...site, federation: [] } : site,
    audience,
    postmortems,
    broken,
    toMend,
    builtAt,
    federation,
    buildDay: dayIn(builtAt, site.timezone),
    lastChanges,
    images: new Map(
      published.flatMap(({ images }) => images.map(({ address, path }) => [address, path])),
    ),
    bodyOf: bodyReader(bodiesFolder(cache, audience), audience, hidden, (id) => byId.get(id)),
    keyOf,
    keyOfAll: (ids) => hash('sha1', ids.map(keyOf).join('\n'), 'base64url'),
  };
}

/** Whatever has an error, be it only in how it stands beside other files. */
function brokenFiles({ issues, readings }: Knowledge): Pick<PublishedContent, 'broken' | 'toMend'> {
  if (!hasErrors(issues)) return { broken: [], toMend: [] };
  const byFile = new Map(
    [...Map.groupBy(issues, ({ file }) => file)].filter(([, found]) => hasErrors(found)),
  );
  const ids = new Map(readings.map(({ id, file }) => [file, id]));
  const toMend = [...byFile].map(([file, found]): BrokenFile => {
    const id = ids.get(file);
    return { file, issues: found, ...(id !== undefined && { id }) };
  });
  // A postmortem without a fault of its own is refused for that of a list, which no rule blames it for.
  const elsewhere = toMend.filter(({ id }) => id === undefined).flatMap((file) => file.issues);
  const broken = readings.flatMap(({ id, file, postmortem }) => {
    const own = byFile.get(file);
    return own || postmortem === null ? [{ id, file, issues: own ?? elsewhere }] : [];
  });
  return { broken, toMend };
}
