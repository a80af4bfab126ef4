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
  switch (grouping) {
    case 'causes': {
      const members = membersBy(postmortems, ({ cause }) => [cause]);
      const contributing = membersBy(postmortems, ({ cause, factors }) =>
        factors.map(({ category }) => category).filter((category) => category !== cause),
      );
      return lists.causes.map((cause) => ({
        ...fromList(grouping, cause, members),
        contributing: contributing.get(cause.id) ?? [],
      }));
    }
    case 'services': {
      const members = membersBy(postmortems, ({ services }) => services);
      return lists.services.map((service) => ({
        ...fromList(grouping, service, members),
        team: service.team ?? null,
      }));
    }
    case 'severities': {
      const members = membersBy(postmortems, ({ severity }) => [severity]);
      return lists.severities.map((severity) => fromList(grouping, severity, members));
    }
    case 'years': {
      const members = membersBy(postmortems, (postmortem) => [dayOf(postmortem).slice(0, 4)]);
      return [...members.keys()]
        .toSorted((a, b) => (a < b ? 1 : -1))
        .map((year) => fromList(grouping, { id: year, title: year }, members));
    }
    case 'tags':
      return tagGroups(postmortems);
  }
}

/** Tags that differ in case or punctuation alone are one; it is called as its newest postmortem writes it. */
function tagGroups(postmortems: readonly Postmortem[]): Group[] {
  const members = membersBy(postmortems, ({ tags }) => tags.map(tagId));
  const titles = new Map<string, string>();
  for (const { tags } of postmortems) {
    for (const tag of tags) if (!titles.has(tagId(tag))) titles.set(tagId(tag), tag);
  }
  return [...titles]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, title]) => fromList('tags', { id, title }, members));
}

/** The id of a tag in an address: letters and digits of any script, the rest as hyphens. */
export function tagId(tag: string): string {
  const id = tag
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  // A tag of signs alone, such as "++", is spelt by their code points.
  return id || [...tag].map((sign) => `u${sign.codePointAt(0)?.toString(16)}`).join('-');
}

function membersBy(
  postmortems: readonly Postmortem[],
  idsOf: (postmortem: Postmortem) => readonly string[],
): Map<string, Postmortem[]> {
  const members = new Map<string, Postmortem[]>();
  for (const postmortem of postmortems) {
    for (const id of new Set(idsOf(postmortem))) {
      const list = members.get(id);
      if (list) list.push(postmortem);
      else members.set(id, [postmortem]);
    }
  }
  return members;
}

function fromList(
  grouping: Grouping,
  entry: { id: string; title: string; description?: string | undefined },
  members: ReadonlyMap<string, Postmortem[]>,
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
