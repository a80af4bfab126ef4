import { codeEntry, isIssueCode } from '../codes/index.ts';
import type { Issue } from '../issue.ts';
import { parsePostmortem } from '../parse.ts';
import type { TeamLists } from '../rules/rule.ts';
import { EMPTY_BODY } from '../text/body/body.ts';
import { momentFromLocal } from '../time/moment.ts';
import type { Doubt } from './doubts/doubt.ts';
import type { DraftFields } from './import.ts';
import { writeDraft } from './write.ts';

/** What the project's own check finds in a draft, its body left aside. */
export function checkDraft(fields: DraftFields, lists: TeamLists): Issue[] {
  const text = writeDraft(fields, '');
  return parsePostmortem({ file: 'draft.mdx', id: '2000-01-01-draft', text }, lists, () => ({
    body: EMPTY_BODY,
    issues: [],
  })).issues;
}

/**
 * Makes a draft pass the check without changing what was read: a contradiction that a rule finds becomes an
 * exception with its reason, which readers see as a data note. A time that clocks skipped or showed twice is written
 * with the offset before the change, and an end before the start is unknown; both are noted.
 */
export function excuse(
  draft: DraftFields,
  doubts: readonly Doubt[],
  lists: TeamLists,
): DraftFields {
  let fields = withOffsets(draft);
  let errors = errorsOf(fields, lists);
  const reversed = errors.find(({ code }) => code === 'window-reversed');
  if (reversed) {
    fields = {
      ...fields,
      resolvedAt: 'unknown',
      notes: [...(fields.notes ?? []), note(reversed.message)],
    };
    errors = errorsOf(fields, lists);
  }
  const exceptions = new Map<string, string>();
  for (const { code, message } of errors) {
    if (!isIssueCode(code) || !codeEntry(code).exceptable || exceptions.has(code)) continue;
    exceptions.set(code, doubts.find((doubt) => doubt.code === code)?.what ?? sentence(message));
  }
  if (exceptions.size === 0) return fields;
  return {
    ...fields,
    exceptions: [...exceptions].map(([rule, what]) => ({
      rule,
      reason: note(`So it stands in the source. ${what}`),
    })),
  };
}

/** Times that the zone's clocks did not show once, with the offset that was in force before the clocks changed. */
function withOffsets(fields: DraftFields): DraftFields {
  const changed: string[] = [];
  const settle = (time: string): string => {
    const moment = time.includes('T') ? momentFromLocal(time, fields.timezone) : null;
    if (moment === null || !('problem' in moment) || moment.problem === 'no-such-date') return time;
    changed.push(time.replace('T', ' '));
    return moment.problem === 'repeated' ? moment.earlier : moment.before;
  };
  const timed = {
    ...fields,
    ...(fields.startedAt && { startedAt: settle(fields.startedAt) }),
    ...(fields.resolvedAt && { resolvedAt: settle(fields.resolvedAt) }),
    timeline: (fields.timeline ?? []).map((entry) => ({ ...entry, at: settle(entry.at) })),
  };
  if (changed.length === 0) return fields;
  const told = `Clocks in ${fields.timezone} changed that night: ${[...new Set(changed)].join(', ')} may also be an hour apart from what is written.`;
  return { ...timed, notes: [...(fields.notes ?? []), note(told)] };
}

const errorsOf = (fields: DraftFields, lists: TeamLists) =>
  checkDraft(fields, lists).filter(({ severity }) => severity === 'error');

const note = (text: string) => (text.length <= 500 ? text : `${text.slice(0, 497)}...`);
const sentence = (message: string) => message.split(/(?<=\.) (?=[A-Z])/)[0] ?? message;
