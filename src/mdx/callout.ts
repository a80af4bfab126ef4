import type { Component } from '../core/text/body/component.ts';
import { element } from '../core/text/body/element.ts';

const LABELS: Readonly<Record<string, string>> = {
  note: 'Note',
  tip: 'Tip',
  warning: 'Warning',
  danger: 'Danger',
};

/** A passage set apart. Its kind is a word and a shape, not a colour alone. */
export const Callout: Component = {
  attributes: {
    type: { kind: 'choice', values: Object.keys(LABELS) },
    title: { kind: 'text' },
  },
  content: true,
  inline: false,
  example: '<Callout type="warning" title="Before you retry">…</Callout>',
  render({ text, children }) {
    const type = text['type'] ?? 'note';
    const label = LABELS[type] ?? type;
    const title = text['title'];
    return element(
      'aside',
      { className: ['callout', `callout-${type}`], ariaLabel: title ?? label },
      [
        element('p', { className: ['callout-title'] }, [
          element('span', { className: ['callout-label'] }, [label]),
          ...(title === undefined ? [] : [' ', element('span', {}, [title])]),
        ]),
        ...children,
      ],
    );
  },
};
