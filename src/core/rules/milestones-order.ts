import { type Finding, type Rule, sayTime } from './rule.ts';

const ORDER = ['detected', 'acknowledged', 'identified', 'mitigated'] as const;

/**
 * Milestones that the timeline records come in their order. The window's own ends are compared by
 * `timeline-outside-window`, so that one fault is not reported twice.
 */
export const milestonesOrder: Rule = ({ timeline }) => {
  const findings: Finding[] = [];
  const firsts = ORDER.flatMap((kind) => timeline.find(({ entry }) => entry.kind === kind) ?? []);
  for (const [position, { entry, index }] of firsts.entries()) {
    const before = firsts[position - 1];
    if (!before || entry.at.epoch >= before.entry.at.epoch) continue;
    findings.push({
      code: 'milestones-order',
      path: ['timeline', index, 'at'],
      what: `The incident is ${entry.kind} at ${sayTime(entry.at.local)}, before it is ${before.entry.kind} at ${sayTime(before.entry.at.local, entry.at.local.slice(0, 10))}.`,
    });
  }
  return findings;
};
