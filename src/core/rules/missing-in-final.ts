import { isHint } from '../draft/hints.ts';
import type { Frontmatter } from '../schema/frontmatter.ts';
import type { Finding, Rule } from './rule.ts';

const NEEDED = {
  summary: 'what happened and to whom, in two or three sentences',
  startedAt: 'when it began to hurt, or unknown',
  resolvedAt: 'when it was over, or unknown',
  impact: 'how much was affected: a percent, or unknown, and what it is a share of',
  services: 'the services that were affected, one or more',
  rootCause: 'the cause, with `category: unknown` when it was not found',
  resolution: 'what ended it',
  detection: 'who or what noticed first, or unknown',
  timeline: 'what happened when, two entries or more',
  authors: 'who wrote it',
} as const satisfies Partial<Record<keyof Frontmatter, string>>;

const least: Partial<Record<keyof Frontmatter, number>> = { timeline: 2 };

/** What has to be there once others rely on it: for a postmortem in review and a final one alike. */
export const missingInFinal: Rule = ({ frontmatter, timeline, refused }) => {
  if (frontmatter.status === 'draft') return [];
  const findings: Finding[] = [];
  for (const [field, meaning] of Object.entries(NEEDED) as [keyof typeof NEEDED, string][]) {
    const value = frontmatter[field];
    const enough = Array.isArray(value) ? value.length >= (least[field] ?? 1) : value !== undefined;
    // What the schema refused is reported already; here it would be called missing.
    if (enough || refused(field)) continue;
    findings.push({
      code: 'missing-in-final',
      path: [field],
      part: 'key',
      what: `The postmortem is ${frontmatter.status} and has ${Array.isArray(value) && value.length > 0 ? 'too short a' : 'no'} \`${field}\`: ${meaning}.`,
    });
  }
  for (const { entry, index } of timeline) {
    if (!isHint(entry.text)) continue;
    findings.push({
      code: 'missing-in-final',
      path: ['timeline', index, 'text'],
      what: `The postmortem is ${frontmatter.status}, and its timeline still asks what the draft asked: "${entry.text}"`,
      help: 'Write the answer in its place, or set `status: draft` until it is known.',
    });
  }
  return findings;
};
