import type { Rule } from './rule.ts';

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
