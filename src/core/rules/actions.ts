import type { Rule } from './rule.ts';

/** How an action reads that asks people to try harder and changes nothing about the system. */
const TRAINING =
  /^(?:re-?)?(?:train|coach|remind|teach|educate|tell|instruct|urge|encourage|brief|workshop|training)\b|\b(?:training|awareness|reminders?)\b(?!.*\b(?:data|model|set)\b)/iu;

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

/** At least one action changes the system rather than the people. */
export const onlyTraining: Rule = ({ frontmatter: { status, actions } }) =>
  status === 'draft' || actions.length === 0 || !actions.every(({ text }) => TRAINING.test(text))
    ? []
    : [
        {
          code: 'only-training',
          path: ['actions'],
          part: 'key',
          what:
            actions.length === 1
              ? 'The one action is to train or to remind people.'
              : `All ${actions.length} actions are to train or to remind people.`,
        },
      ];

/** Where customers noticed first, an action of type detect changes that. */
export const noDetectionAction: Rule = ({ frontmatter: { status, detection, actions } }) =>
  status === 'draft' ||
  detection?.method !== 'customer' ||
  actions.length === 0 ||
  actions.some(({ type }) => type === 'detect')
    ? []
    : [
        {
          code: 'no-detection-action',
          path: ['detection', 'method'],
          what: 'Customers noticed the incident first, and no action is of type `detect`.',
        },
      ];

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
