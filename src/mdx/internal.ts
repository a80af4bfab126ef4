import type { Component } from '../core/text/body/component.ts';
import { element } from '../core/text/body/element.ts';

/** A passage for the internal audience. A public rendering does not hold it at all; an internal one marks it. */
export const Internal: Component = {
  attributes: {},
  content: true,
  inline: true,
  internal: true,
  example: '<Internal>…</Internal>',
  render({ children, inline }) {
    const label = element('span', { className: ['internal-label'] }, ['Internal']);
    return inline
      ? element('span', { className: ['internal'], dataInternal: '' }, [label, ' ', ...children])
      : element(
          'div',
          { className: ['internal'], dataInternal: '', role: 'note', ariaLabel: 'Internal' },
          [element('p', { className: ['internal-title'] }, [label]), ...children],
        );
  },
};
