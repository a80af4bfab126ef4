import type { Rule } from './rule.ts';

/** How an action reads that asks people to try harder and changes nothing about the system. */
const TRAINING =
  /^(?:re-?)?(?:train|coach|remind|teach|educate|tell|instruct|urge|encourage|brief|workshop|training)\b|\b(?:training|awareness|reminders?)\b(?!.*\b(?:data|model|set)\b)/iu;

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
