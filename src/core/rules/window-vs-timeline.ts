import { type Rule, sayTime } from './rule.ts';

/** The first entry of kind `started` is at the start of the window. */
export const startedVsTimeline: Rule = ({ postmortem: { started }, timeline }) => {
  const entry = timeline.find((candidate) => candidate.entry.kind === 'started');
  if (!entry || started === null || entry.entry.at.epoch === started.epoch) return [];
  return [
    {
      code: 'started-vs-timeline',
      path: ['timeline', entry.index, 'at'],
      what: `The timeline has the incident start at ${sayTime(entry.entry.at.local)}, and \`startedAt\` says ${sayTime(started.local)}.`,
    },
  ];
};

/** The last entry of kind `resolved` is at the end of the window. */
export const resolvedVsTimeline: Rule = ({ postmortem: { resolved }, timeline }) => {
  const entry = timeline.findLast((candidate) => candidate.entry.kind === 'resolved');
  if (!entry || resolved === null || entry.entry.at.epoch === resolved.epoch) return [];
  return [
    {
      code: 'resolved-vs-timeline',
      path: ['timeline', entry.index, 'at'],
      what: `The timeline has the incident resolved at ${sayTime(entry.entry.at.local)}, and \`resolvedAt\` says ${sayTime(resolved.local)}.`,
    },
  ];
};
