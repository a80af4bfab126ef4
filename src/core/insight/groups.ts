import { dayOf, type Postmortem } from '../postmortem.ts';
import type { Cause, Service } from '../schema/lists.ts';
import type { SeverityLevel } from '../schema/site.ts';

/** The ways in which postmortems are indexed; each is a folder of the site. */
export const GROUPINGS = ['causes', 'services', 'years', 'severities', 'tags'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** One entry of an index, such as one cause, with its postmortems in the order that they were given in. */
export interface Group {
  grouping: Grouping;
  /** Its address within the index. */
  id: string;
  title: string;
  description: string | null;
  /** Who owns it; of services alone. */
  team: string | null;
  postmortems: Postmortem[];
  /** Those that name it as a contributing factor and not as their cause; of causes alone. */
  contributing: Postmortem[];
}

export interface GroupLists {
  causes: readonly Cause[];
  services: readonly Service[];
  severities: readonly SeverityLevel[];
}

/**
 * The groups of an index. Causes, services and severities come in the team's own order, those that no postmortem
 * names among them, because an index also says what has not happened. Years come newest first, tags by name.
 */
export function groupsOf(
  grouping: Grouping,
  postmortems: readonly Postmortem[],
  lists: GroupLists,
): Group[] {
  const members = membersOf(grouping, postmortems);
  switch (grouping) {
    case 'causes': {
      const contributing = membersOf('contributing', postmortems);
      return lists.causes.map((cause) => ({
        ...fromList(grouping, cause, members),
        contributing: contributing.get(cause.id) ?? [],
      }));
    }
    case 'services':
      return lists.services.map((service) => ({
        ...fromList(grouping, service, members),
        team: service.team ?? null,
      }));
    case 'severities':
      return lists.severities.map((severity) => fromList(grouping, severity, members));
    case 'years':
      return [...members.keys()]
        .toSorted((a, b) => (a < b ? 1 : -1))
        .map((year) => fromList(grouping, { id: year, title: year }, members));
    case 'tags':
      return [...members]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, [newest]]) =>
          fromList(grouping, { id, title: titleOfTag(id, newest) }, members),
        );
  }
}

/** Tags that differ in case or punctuation alone are one; it is called as its newest postmortem writes it. */
const titleOfTag = (id: string, newest: Postmortem | undefined): string =>
  newest?.tags.find((tag) => tagId(tag) === id) ?? id;

/** The id of a tag in an address: letters and digits of any script, the rest as hyphens. */
export function tagId(tag: string): string {
  // Of each name and each action there is one; in ASCII the same takes a third of the time.
  const words = ASCII.test(tag)
    ? tag.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    : tag
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const id = words.replace(/^-+|-+$/g, '');
  // A tag of signs alone, such as "++", is spelt by their code points.
  return id || [...tag].map((sign) => `u${sign.codePointAt(0)?.toString(16)}`).join('-');
}

const ASCII = /^[\0-\x7f]*$/;

type Members = ReadonlyMap<string, Postmortem[]>;
type Membership = Grouping | 'contributing';

/** Those of each id. Found once: an index, the pages of its groups and those of insights are made of the same. */
function membersOf(membership: Membership, postmortems: readonly Postmortem[]): Members {
  const before = known.get(postmortems)?.get(membership);
  if (before) return before;
  const members = membersBy(postmortems, idsBy(membership));
  known.set(postmortems, new Map(known.get(postmortems)).set(membership, members));
  return members;
}

const known = new WeakMap<readonly Postmortem[], ReadonlyMap<Membership, Members>>();

type IdsOf = (postmortem: Postmortem) => readonly string[];

function idsBy(membership: Membership): IdsOf {
  switch (membership) {
    case 'causes':
      return ({ cause }) => [cause];
    case 'contributing':
      return ({ cause, factors }) =>
        factors.map(({ category }) => category).filter((category) => category !== cause);
    case 'services':
      return ({ services }) => services;
    case 'severities':
      return ({ severity }) => [severity];
    case 'years':
      return (postmortem) => [dayOf(postmortem).slice(0, 4)];
    case 'tags': {
      // Many postmortems have few tags, and an id takes several expressions to spell.
      const ids = new Map<string, string>();
      const idOf = (tag: string): string => {
        const id = ids.get(tag) ?? tagId(tag);
        ids.set(tag, id);
        return id;
      };
      return ({ tags }) => tags.map(idOf);
    }
  }
}

function membersBy(postmortems: readonly Postmortem[], idsOf: IdsOf): Members {
  const members = new Map<string, Postmortem[]>();
  for (const postmortem of postmortems) {
    for (const id of idsOf(postmortem)) {
      const list = members.get(id);
      if (!list) members.set(id, [postmortem]);
      // What names an id twice is a member once.
      else if (list.at(-1) !== postmortem) list.push(postmortem);
    }
  }
  return members;
}

function fromList(
  grouping: Grouping,
  entry: { id: string; title: string; description?: string | undefined },
  members: Members,
): Group {
  return {
    grouping,
    id: entry.id,
    title: entry.title,
    description: entry.description ?? null,
    team: null,
    postmortems: members.get(entry.id) ?? [],
    contributing: [],
  };
}
