import { codeEntry, isIssueCode } from '../codes/index.ts';
import type { Issue } from '../issue.ts';
import { parsePostmortem } from '../parse.ts';
import type { TeamLists } from '../rules/rule.ts';
import type { Doubt } from './doubts/doubt.ts';
import type { DraftFields } from './import.ts';
import { writeDraft } from './write.ts';

/** What the project's own check finds in a draft, its body left aside. */
export function checkDraft(fields: DraftFields, lists: TeamLists): Issue[] {
  const text = writeDraft(fields, '');
  const body = {
    html: '',
    headings: [],
    text: '',
    words: 0,
    links: [],
    images: [],
    hasInternal: false,
  };
  return parsePostmortem({ file: 'draft.mdx', id: '2000-01-01-draft', text }, lists, () => ({
    body,
    issues: [],
  })).issues;
}

/**
 * Makes a draft pass the check without changing what was read: a contradiction that a rule finds becomes an
 * exception with its reason, which readers see as a data note; a window that no rule excuses is unknown.
 */
export function excuse(
  draft: DraftFields,
  doubts: readonly Doubt[],
  lists: TeamLists,
): DraftFields {
  let fields = draft;
  const first = errorsOf(fields, lists);
  for (const [codes, change] of UNUSABLE) {
    const found = first.find(({ code }) => codes.includes(code));
    if (found)
      fields = {
        ...fields,
        ...change(fields),
        notes: [...(fields.notes ?? []), note(found.message)],
      };
  }
  const exceptions = new Map<string, string>();
  for (const { code, message } of errorsOf(fields, lists)) {
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

const errorsOf = (fields: DraftFields, lists: TeamLists) =>
  checkDraft(fields, lists).filter(({ severity }) => severity === 'error');

/** What no exception excuses, and what the draft leaves unknown for it. */
const UNUSABLE: readonly [readonly string[], (fields: DraftFields) => Partial<DraftFields>][] = [
  [['window-reversed'], () => ({ resolvedAt: 'unknown' })],
];

const note = (text: string) => (text.length <= 500 ? text : `${text.slice(0, 497)}...`);
const sentence = (message: string) => message.split(/(?<=\.) (?=[A-Z])/)[0] ?? message;
