import { stringify } from 'yaml';
import type { z } from 'zod';
import { ACTION_STATUSES, ACTION_TYPES } from '../schema/action.ts';
import { FACTOR_ROLES, TRIGGERS } from '../schema/cause.ts';
import { DETECTION_METHODS, frontmatterSchema } from '../schema/frontmatter.ts';
import { IMPACT_OF } from '../schema/impact.ts';
import { RELATIONS } from '../schema/record.ts';
import { ENTRY_KINDS } from '../schema/timeline.ts';
import type { DraftAnswers } from './answers.ts';
import { TIMELINE_HINTS } from './hints.ts';

type Field = keyof typeof frontmatterSchema.shape;

/** What may stand in a field of several parts, as one line. */
const PARTS: Partial<Record<Field, string>> = {
  impact: `{ percent: 0 to 100 or unknown, of: ${IMPACT_OF.join(' | ')}, description }`,
  rootCause: `{ category, trigger: ${TRIGGERS.join(' | ')}, summary }`,
  contributingFactors: `- { category, role: ${FACTOR_ROLES.join(' | ')}, note }`,
  detection: `{ method: ${DETECTION_METHODS.join(' | ')} }`,
  timeline: `- { at, kind: ${ENTRY_KINDS.join(' | ')}, text, until? }`,
  actions: `- { text, type: ${ACTION_TYPES.join(' | ')}, status: ${ACTION_STATUSES.join(' | ')}, owner, due, lesson?, url? }`,
  related: `- { id, relation: ${RELATIONS.join(' | ')} }`,
  exceptions: '- { rule, reason }',
};

const SECTIONS: readonly [string, string][] = [
  ['What happened', 'Tell it in the order in which people lived it, wrong turns included.'],
  ['Impact', 'Who noticed what, how many, for how long?'],
  [
    'Root cause',
    'What had to be true for this to happen? Ask why of each answer until it names a system.',
  ],
  ['Resolution', 'What ended it, and how do you know that it did?'],
  ['What went well', 'What should stay as it is?'],
  ['What went wrong', 'What made it longer or worse than it had to be?'],
];

/**
 * The text of a new postmortem: frontmatter with every field in its order, each under a comment that says what it
 * is for, filled in as far as the answers go, and a body with its sections. It has no issue as a draft.
 */
export function draftText(answers: DraftAnswers): string {
  const values = valuesOf(answers);
  const fields = Object.entries<z.ZodType>(frontmatterSchema.shape).map(([name, schema]) => {
    const parts = PARTS[name as Field];
    const hint = `# ${schema.description ?? ''}${parts === undefined ? '' : `\n#   ${parts}`}`;
    const value = values[name as Field];
    const written =
      value === undefined ? `${name}:` : stringify({ [name]: value }, { lineWidth: 0 }).trimEnd();
    return `${hint}\n${written}`;
  });
  return `---\n${fields.join('\n\n')}\n---\n\n${draftBody()}\n`;
}

/** The sections of a new postmortem's body, each with the question that it answers. */
export const draftBody = (): string =>
  SECTIONS.map(([title, hint]) => `## ${title}\n\n{/* ${hint} */}`).join('\n\n');

function valuesOf(answers: DraftAnswers): Partial<Record<Field, unknown>> {
  const { title, severity, timezone, started, resolved, services, cause, authors } = answers;
  return {
    title,
    status: 'draft',
    severity,
    timezone,
    startedAt: started,
    resolvedAt: resolved,
    services,
    rootCause: { category: cause },
    ...(started !== 'unknown' && {
      timeline: [
        { at: started, kind: 'started', text: TIMELINE_HINTS.started },
        ...(resolved === 'unknown'
          ? []
          : [{ at: resolved, kind: 'resolved', text: TIMELINE_HINTS.resolved }]),
      ],
    }),
    authors,
  };
}
