import type { Nodes } from 'hast';
import type { PhrasingContent } from 'mdast';
import { has, textOf } from './elements.ts';

/** Turns an address of a page into one that holds outside it. */
export type Absolute = (address: string) => string;

/** What stands in a line of text: white space as one space, and nothing of what the renderer added. */
export function phrasing(nodes: readonly Nodes[], absolute: Absolute): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value.replace(/\s+/g, ' ') }];
    if (node.type !== 'element' || ADDED.some((name) => has(node, name))) return [];
    const children = () => phrasing(node.children, absolute);
    switch (node.tagName) {
      case 'em':
      case 'i':
        return [{ type: 'emphasis', children: children() }];
      case 'strong':
      case 'b':
        return [{ type: 'strong', children: children() }];
      case 'del':
      case 's':
        return [{ type: 'delete', children: children() }];
      case 'code':
      case 'kbd':
      case 'samp':
        return [{ type: 'inlineCode', value: textOf(node) }];
      case 'br':
        return [{ type: 'break' }];
      case 'a':
        return [
          {
            type: 'link',
            url: absolute(String(node.properties['href'] ?? '')),
            children: children(),
          },
        ];
      case 'img':
        return [
          {
            type: 'image',
            url: absolute(String(node.properties['src'] ?? '')),
            alt: String(node.properties['alt'] ?? ''),
          },
        ];
      case 'input':
        return [];
      default:
        return children();
    }
  });
}

/** Classes of what the renderer adds for the eye or the hand. */
const ADDED = ['heading-anchor', 'data-footnote-backref', 'sr-only'];

/** Without the white space around a line, which HTML does not show. */
export function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const line = nodes.filter((node, index) => {
    const isEdge = index === 0 || index === nodes.length - 1;
    return !(isEdge && node.type === 'text' && node.value.trim() === '');
  });
  const [first] = line;
  const last = line.at(-1);
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return line;
}
