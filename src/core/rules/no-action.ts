import type { Rule } from './rule.ts';

/** What others rely on promises something, unless it says why not. */
export const noAction: Rule = ({ frontmatter: { status, actions }, refused }) =>
  status === 'draft' || actions.length > 0 || refused('actions')
    ? []
    : [
        {
          code: 'no-action',
          path: ['actions'],
          part: 'key',
          what: `The postmortem is ${status} and has no \`actions\`.`,
        },
      ];
