import type { Element } from 'hast';
import { element } from './element.ts';
import { plainText } from './plain-text.ts';
import { INLINE, startOf, type Walk } from './walk.ts';

/** A heading of the body, with an id and a link to itself. The first level belongs to the page. */
export function heading(walk: Walk, node: Element): Element {
  const children = walk.render(node.children, INLINE);
  if (node.properties['id'] === 'footnote-label') {
    return element('h2', { id: 'footnote-label', className: ['said'] }, children);
  }
  const depth = Number(node.tagName.slice(1));
  if (depth === 1) walk.findings.report('body-heading-level', startOf(node));
  const level = depth === 2 || depth === 3 || depth === 4 || depth === 5 || depth === 6 ? depth : 2;
  const text = plainText(children).replace(/\n/g, ' ');
  const id = walk.nameAnchor(text);
  walk.headings.push({ depth: level, id, text });
  const label = `Link to this section: ${text}`;
  return element(`h${level}`, { id }, [
    ...children,
    // Its sign is set by the style sheet, so that no text of the heading changes.
    element('a', { className: ['heading-anchor'], href: `#${id}`, ariaLabel: label }),
  ]);
}
