import { sayDuration } from '../time/duration.ts';
import { type Rule, sayTime } from './rule.ts';

/** Shorter silences are no story, in however short an incident. */
const SHORTEST = 15;

/** The timeline tells of every third of the incident. An entry with `until` speaks for as long as it lasts. */
export const silentGap: Rule = ({ frontmatter, postmortem: { started, resolved }, timeline }) => {
  if (frontmatter.status === 'draft' || started === null || resolved === null) return [];
  const length = resolved.epoch - started.epoch;
  const inside = timeline
    .filter(({ entry: { at } }) => at.epoch >= started.epoch && at.epoch <= resolved.epoch)
    .map(({ entry: { at, until }, index }) => ({ at, until, path: ['timeline', index, 'at'] }))
    .toSorted((a, b) => a.at.epoch - b.at.epoch);
  if (inside.length === 0) return [];
  const stops = [...inside, { at: resolved, until: null, path: ['resolvedAt'] }];
  let spoken = started;
  for (const { at, until, path } of stops) {
    const gap = at.epoch - spoken.epoch;
    if (gap > length / 3 && gap >= SHORTEST) {
      const day = spoken.local.slice(0, 10);
      const what = `From ${sayTime(spoken.local)} to ${sayTime(at.local, day)} the timeline tells nothing: ${sayDuration(gap)} of the ${sayDuration(length)} that the incident lasted.`;
      return [{ code: 'silent-gap', path, what }];
    }
    for (const moment of [at, until]) {
      if (moment !== null && moment.epoch > spoken.epoch) spoken = moment;
    }
  }
  return [];
};
