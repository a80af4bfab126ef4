import type { Rule } from './rule.ts';

/** What is promised for a day is done by then. A draft counts too: its promises may be older than its text. */
export const actionOverdue: Rule = ({ frontmatter: { actions }, today }) =>
  actions.flatMap(({ status, due }, index) =>
    due === undefined || today === null || due >= today || status === 'done' || status === 'wont-do'
      ? []
      : [
          {
            code: 'action-overdue',
            path: ['actions', index, 'due'],
            what: `Action ${index + 1} is ${status}, and was due on ${due}.`,
          },
        ],
  );
