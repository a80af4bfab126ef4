import { type Rule, sayTime } from './rule.ts';

/** Timeline entries stand in the order of their times. */
export const timelineOrder: Rule = ({ timeline }) =>
  timeline.flatMap(({ entry, index }, position) => {
    const before = timeline[position - 1]?.entry;
    if (!before || entry.at.epoch >= before.at.epoch) return [];
    return [
      {
        code: 'timeline-order',
        path: ['timeline', index, 'at'],
        what: `The entry of ${sayTime(entry.at.local)} stands after the one of ${sayTime(before.at.local, entry.at.local.slice(0, 10))}.`,
      },
    ];
  });
