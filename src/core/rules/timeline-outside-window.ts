import type { EntryKind } from '../postmortem.ts';
import { type Rule, sayTime } from './rule.ts';

const BEFORE_THE_START: readonly EntryKind[] = ['trigger', 'note'];
const AFTER_THE_END: readonly EntryKind[] = ['note'];

/**
 * Entries lie inside the window, apart from what rightly stands beside it. Entries of kind `started` and
 * `resolved` are left to the two rules that compare them with the window. A window that ends before it begins is a
 * fault of its own, and nothing lies inside it.
 */
export const timelineOutsideWindow: Rule = ({ postmortem: { started, resolved }, timeline }) => {
  if (started !== null && resolved !== null && resolved.epoch < started.epoch) return [];
  return timeline.flatMap(({ entry: { at, kind }, index }) => {
    if (kind === 'started' || kind === 'resolved') return [];
    const early = started !== null && at.epoch < started.epoch && !BEFORE_THE_START.includes(kind);
    const late = resolved !== null && at.epoch > resolved.epoch && !AFTER_THE_END.includes(kind);
    if (!early && !late) return [];
    const beside = early
      ? `before the start at ${sayTime(started.local, at.local.slice(0, 10))}`
      : `after the end at ${sayTime(resolved?.local ?? '', at.local.slice(0, 10))}`;
    return [
      {
        code: 'timeline-outside-window',
        path: ['timeline', index, 'at'],
        what: `The entry of kind \`${kind}\` at ${sayTime(at.local)} lies ${beside}.`,
      },
    ];
  });
};
