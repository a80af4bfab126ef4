import type { Rule } from './rule.ts';

/** Only an action that is done or given up has the day on which it was closed. */
export const actionClosed: Rule = ({ frontmatter: { actions } }) =>
  actions.flatMap(({ status, closed }, index) =>
    closed === undefined || status === 'done' || status === 'wont-do'
      ? []
      : [
          {
            code: 'action-closed',
            path: ['actions', index, 'closed'],
            what: `The action is ${status}, and was closed on ${closed}.`,
          },
        ],
  );
