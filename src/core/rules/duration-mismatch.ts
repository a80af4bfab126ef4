import { parseDuration, sayDuration, writeDuration } from '../time/duration.ts';
import type { Rule } from './rule.ts';

/** A stated duration agrees with the window to the minute. */
export const durationMismatch: Rule = ({ frontmatter, postmortem: { started, resolved } }) => {
  const stated = frontmatter.duration === undefined ? null : parseDuration(frontmatter.duration);
  if (stated === null || started === null || resolved === null) return [];
  const window = resolved.epoch - started.epoch;
  // A window may have seconds, and a written duration has none.
  if (window < 0 || Math.abs(stated - window) < 1) return [];
  return [
    {
      code: 'duration-mismatch',
      path: ['duration'],
      what: `\`duration\` says ${sayDuration(stated)}, and from \`startedAt\` to \`resolvedAt\` it is ${sayDuration(window)}.`,
      help: `Write \`duration: ${writeDuration(Math.round(window))}\`, correct the window, or leave \`duration\` out, since it is computed; if the report really says so, keep it and add an exception with the reason.`,
    },
  ];
};
