import type { Component } from '../core/text/body/component.ts';
import { element } from '../core/text/body/element.ts';

/** A passage that a reader opens: long logs, a detour of the story. Works without JavaScript. */
export const Details: Component = {
  attributes: {
    summary: { kind: 'text', required: true },
    open: { kind: 'flag' },
  },
  content: true,
  inline: false,
  example: '<Details summary="The full log">…</Details>',
  render({ text, flags, children }) {
    return element('details', { open: flags.has('open') }, [
      element('summary', {}, [text['summary'] ?? '']),
      ...children,
    ]);
  },
};
