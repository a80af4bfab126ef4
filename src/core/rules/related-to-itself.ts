import type { Rule } from './rule.ts';

/** A postmortem names others as related, never itself. */
export const relatedToItself: Rule = ({ frontmatter: { related }, postmortem }) =>
  related.flatMap(({ id }, index) =>
    id === postmortem.id
      ? [
          {
            code: 'related-to-itself',
            path: ['related', index, 'id'],
            what: `\`${id}\` is this postmortem.`,
          },
        ]
      : [],
  );
