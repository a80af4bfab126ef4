import type { Component } from '../core/text/body/component.ts';
import { element } from '../core/text/body/element.ts';

/** A picture that stands beside the postmortem, with what it shows in words and, if there is one, a caption. */
export const Figure: Component = {
  attributes: {
    src: { kind: 'image', required: true },
    alt: { kind: 'text', required: true },
    caption: { kind: 'text' },
  },
  content: false,
  inline: false,
  example:
    '<Figure src="./2024-06-02-api-outage/errors.png" alt="Error rate by minute" caption="Errors, UTC" />',
  render({ text, images }) {
    const image = images['src'];
    const caption = text['caption'];
    return element('figure', {}, [
      element('img', {
        src: image?.src,
        alt: text['alt'] ?? '',
        width: image?.width,
        height: image?.height,
        loading: 'lazy',
        decoding: 'async',
      }),
      ...(caption === undefined ? [] : [element('figcaption', {}, [caption])]),
    ]);
  },
};
