import type { Element, ElementContent, Properties } from 'hast';

/** Makes an element; a string among the children is a text. */
export function element(
  tagName: string,
  properties: Properties,
  children: (ElementContent | string)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

/** Elements that a browser lays out as blocks; in plain text their content stands on lines of its own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address aside blockquote details div dl figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary ' +
    'table tbody td th thead tr ul'
  ).split(' '),
);

/** Wraps each run of phrasing content in a paragraph, as Markdown does for content on lines of its own. */
export function inParagraphs(children: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = () => {
    if (run.some((node) => node.type !== 'text' || /\S/.test(node.value))) {
      blocks.push(element('p', {}, run));
    }
    run = [];
  };
  for (const child of children) {
    if (child.type === 'element' && BLOCKS.has(child.tagName)) {
      close();
      blocks.push(child);
    } else run.push(child);
  }
  close();
  return blocks;
}
