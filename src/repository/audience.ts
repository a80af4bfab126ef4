import { AUDIENCES, type Audience, publicBody, viewFor, withLinks } from '../core/audience.ts';
import type { Postmortem, PostmortemBody } from '../core/postmortem.ts';
import { type BodyPlace, readBody, type StoredReading } from './cache.ts';
import { decodedFragment } from './fragment.ts';
import type { PublishedImage } from './images.ts';
import { noBody } from './knowledge.ts';
import { keepRecordKey } from './record-key.ts';
import { RESERVED_IDS } from './reserved-ids.ts';

/**
 * The audience that a site is built for, from CAUSEBOOK_AUDIENCE; internal where it is not set. Throws for any other
 * word: a misspelt `public` must not publish what is internal.
 */
export function audienceFrom(env: Record<string, string | undefined>): Audience {
  const name = env['CAUSEBOOK_AUDIENCE'] || 'internal';
  const audience = AUDIENCES.find((known) => known === name);
  if (audience) return audience;
  throw new Error(
    `The audience is "${name}": it must be internal or public. Nothing was built, because a wrong guess could publish what is internal.`,
  );
}

/** A postmortem that a site shows: the record, where its body lies, and the pictures that the body shows. */
export interface PublishedPostmortem {
  id: string;
  file: string;
  postmortem: Postmortem;
  body: BodyPlace;
  images: PublishedImage[];
  /** Ids of postmortems that the body links to, as far as they are not published. */
  unpublished: string[];
}

/** What a site shows, and the ids that it must not mention (see `viewFor`). */
export interface Publication {
  postmortems: PublishedPostmortem[];
  hidden: string[];
}

/**
 * What a site for an audience shows of these readings, in their order: whatever has no error, drafts only where they
 * are asked for. The readings must be those for the same audience, since their bodies are rendered for one.
 */
export function publicationOf(
  readings: readonly StoredReading[],
  audience: Audience,
  { drafts }: { drafts: boolean },
): Publication {
  // Where an audience sees less of a postmortem, what is published is another record.
  for (const { postmortem, recordKey } of readings) {
    if (postmortem && recordKey) keepRecordKey(postmortem, recordKey);
  }
  const published = readings.flatMap(({ postmortem }) =>
    postmortem !== null && (drafts || postmortem.status !== 'draft') ? [postmortem] : [],
  );
  const { postmortems, hidden } = viewFor(
    audience,
    published,
    readings.map(({ id }) => id),
  );
  const byId = new Map(postmortems.map((postmortem) => [postmortem.id, postmortem]));
  return {
    hidden,
    postmortems: readings.flatMap(({ id, file, body, images, linked }) => {
      const postmortem = byId.get(id);
      return postmortem && body
        ? [
            {
              id,
              file,
              postmortem,
              body,
              images,
              unpublished: linked.filter((other) => !byId.has(other)),
            },
          ]
        : [];
    }),
  };
}

/**
 * Reads the bodies of published postmortems, which `find` gives, as their audience may see them. Throws where one is
 * not in the cache any more, which happens only when somebody empties it during a build.
 */
export function bodyReader(
  folder: string,
  audience: Audience,
  hidden: readonly string[],
  find: (id: string) => Pick<PublishedPostmortem, 'postmortem' | 'body'> | undefined,
): (id: string) => PostmortemBody {
  const unspoken = new Set(hidden);
  const read = (id: string): PostmortemBody => {
    const place = find(id)?.body;
    return (place && readBody(folder, place)) ?? noBody(id);
  };
  if (audience === 'internal') {
    // A draft may be linked to while it is written; its page comes with it.
    const isThere = (address: string) => {
      const target = targetOf(address);
      return target === undefined || find(target) !== undefined;
    };
    return (id) => {
      const body = read(id);
      return body.links.every(isThere) ? body : withLinks(body, isThere);
    };
  }

  const hasPlace = (id: string, fragment: string): boolean => {
    const { timeline = [], actions = [] } = find(id)?.postmortem ?? {};
    return (
      RESERVED_IDS.includes(fragment) ||
      [...timeline, ...actions].some((part) => part.id === fragment) ||
      read(id).html.includes(` id="${fragment}"`)
    );
  };
  return (id) =>
    publicBody(read(id), unspoken, (address) => {
      const [path, fragment] = address.split('#');
      const target = path === '' ? id : targetOf(address);
      if (!fragment || target === undefined || find(target) === undefined) return true;
      return hasPlace(target, decodedFragment(fragment));
    });
}

/** The id of the postmortem to whose page an address leads. */
const targetOf = (address: string): string | undefined =>
  /^\/(?:.*\/)?postmortems\/([^/#]+)\/(?:#|$)/.exec(address)?.[1];
