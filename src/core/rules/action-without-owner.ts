import type { Rule } from './rule.ts';

/** Each action that is still to be done has somebody who will do it. */
export const actionWithoutOwner: Rule = ({ frontmatter: { status, actions } }) =>
  status === 'draft'
    ? []
    : actions.flatMap((action, index) =>
        action.owner !== undefined || action.status === 'wont-do' || action.status === 'done'
          ? []
          : [
              {
                code: 'action-without-owner',
                path: ['actions', index],
                what: `Action ${index + 1} is ${action.status} and has no \`owner\`.`,
              },
            ],
      );
