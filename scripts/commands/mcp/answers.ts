import { z } from 'zod';
import { actionRecords, groupActions } from '../../../src/core/insight/actions.ts';
import { tagId } from '../../../src/core/insight/groups.ts';
import { isPending } from '../../../src/core/insight/promises.ts';
import { dayOf } from '../../../src/core/postmortem.ts';
import { ACTION_STATUSES, ACTION_TYPES } from '../../../src/core/schema/action.ts';
import { didYouMean } from '../../../src/core/schema/nearest.ts';
import type { Similar } from '../../../src/core/search/similar/similar.ts';
import type { Library } from './library.ts';

/** An incident that was found. */
export const incidentRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  date: z.string(),
  severity: z.string(),
  cause: z.string(),
  services: z.array(z.string()),
  summary: z.string().nullable(),
  resolution: z.string().nullable().describe('What ended it.'),
  reasons: z.array(z.string()).describe('Why it was found.'),
  url: z.string(),
});

/** An action that is not closed. */
export const actionRow = z.strictObject({
  postmortem: z.string(),
  text: z.string(),
  type: z.enum(ACTION_TYPES),
  status: z.enum(ACTION_STATUSES),
  lesson: z.string().nullable(),
  owner: z.string().nullable(),
  due: z.string().nullable(),
  ageDays: z.number().nullable(),
  overdueDays: z.number().nullable(),
  url: z.string(),
});

/** An incident by its id, and why it was found. */
interface FoundIncident {
  entry: Pick<Similar['entry'], 'id'>;
  reasons: readonly string[];
}

export const incidentRows = (
  library: Library,
  found: readonly FoundIncident[],
): z.output<typeof incidentRow>[] =>
  found.flatMap(({ entry, reasons }) => {
    const postmortem = library.postmortem(entry.id);
    if (!postmortem) return [];
    const { id, title, severity, cause, services, summary, resolution } = postmortem;
    const url = library.source.addresses.postmortem(id);
    const date = dayOf(postmortem);
    return [
      {
        id,
        title,
        date,
        severity,
        cause,
        services,
        summary,
        resolution,
        reasons: [...reasons],
        url,
      },
    ];
  });

/** Which open actions are asked for; a field that is left out asks for all. */
export interface ActionQuestion {
  owner?: string | undefined;
  lesson?: string | undefined;
  service?: string | undefined;
  overdue?: boolean | undefined;
}

/** The open actions in the order of `actionRecords`: what is due first comes first. */
export function openActions(
  { source }: Library,
  { owner, lesson, service, overdue = false }: ActionQuestion,
): z.output<typeof actionRow>[] {
  const pending = actionRecords(source.postmortems, source.buildDay).filter(
    ({ action, postmortem, overdueBy }) =>
      isPending(action) &&
      (lesson === undefined || action.lesson === lesson) &&
      (service === undefined || postmortem.services.includes(service)) &&
      (!overdue || overdueBy !== null),
  );
  const wanted = owner === undefined ? pending : ofOwner(pending, owner);
  return wanted.map(({ postmortem, action, age, overdueBy }) => ({
    postmortem: postmortem.id,
    text: action.text,
    type: action.type,
    status: action.status,
    lesson: action.lesson ?? null,
    owner: action.owner ?? null,
    due: action.due ?? null,
    ageDays: age,
    overdueDays: overdueBy,
    url: source.addresses.postmortem(postmortem.id, action.id),
  }));
}

/**
 * What a question names that there is none of, in a sentence; null where all is known. An empty answer to a misspelt
 * owner would read as "nothing is open".
 */
export function unknownIn({ owner, lesson, service }: ActionQuestion, { source }: Library) {
  const owners = source.postmortems.flatMap(({ actions }) =>
    actions.flatMap((action) => action.owner ?? []),
  );
  const known = [
    { what: 'lesson', id: lesson, ids: source.lessons.map(({ id }) => id) },
    { what: 'service', id: service, ids: source.services.map(({ id }) => id) },
    { what: 'owner', id: owner && tagId(owner), ids: [...new Set(owners.map(tagId))] },
  ];
  for (const { what, id, ids } of known) {
    if (id === undefined || ids.includes(id)) continue;
    const nearest =
      didYouMean(id, ids) ?? `Known: ${ids.slice(0, MOST_NAMED).join(', ') || 'none'}.`;
    return `There is no ${what} \`${id}\`. ${nearest}`;
  }
  return null;
}

/** How many known ids a refusal names. */
const MOST_NAMED = 20;

/** Owners are compared as the actions page groups them: without regard to case and punctuation. */
function ofOwner(records: ReturnType<typeof actionRecords>, owner: string) {
  const id = tagId(owner);
  return groupActions(records, 'owner').find((group) => group.id === id)?.records ?? [];
}
