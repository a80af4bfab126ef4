import { type Rule, sayTime } from './rule.ts';

/** An incident does not end before it starts. */
export const windowReversed: Rule = ({ postmortem: { started, resolved } }) =>
  started === null || resolved === null || resolved.epoch >= started.epoch
    ? []
    : [
        {
          code: 'window-reversed',
          path: ['resolvedAt'],
          what: `\`resolvedAt\` (${sayTime(resolved.local)}) is earlier than \`startedAt\` (${sayTime(started.local)}).`,
        },
      ];
