import type { Element, ElementContent, Nodes, RootContent } from 'hast';

/** True for an element that has the class. */
export function has(node: Nodes, className: string): boolean {
  const classes = node.type === 'element' ? node.properties['className'] : undefined;
  return Array.isArray(classes) && classes.includes(className);
}

/** The children of an element that have one of these names. */
export const elements = (node: Element, ...names: string[]): Element[] =>
  node.children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.tagName),
  );

/** The first element of a name within a node, but not within a list inside it. */
export function find(node: Element, name: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element' || child.tagName === 'ul' || child.tagName === 'ol') continue;
    const found = child.tagName === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All text within a node, as it is written. */
export const textOf = (node: ElementContent | RootContent): string =>
  node.type === 'text'
    ? node.value
    : node.type === 'element'
      ? node.children.map(textOf).join('')
      : '';
