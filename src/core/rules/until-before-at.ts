import { type Rule, sayTime } from './rule.ts';

/** A timeline entry that lasts ends after it begins. */
export const untilBeforeAt: Rule = ({ timeline }) =>
  timeline.flatMap(({ entry: { at, until }, index }) =>
    until === null || until.epoch >= at.epoch
      ? []
      : [
          {
            code: 'until-before-at',
            path: ['timeline', index, 'until'],
            what: `The entry of ${sayTime(at.local)} lasts until ${sayTime(until.local)}.`,
          },
        ],
  );
