import type { Nodes, Root } from 'hast';
import type { ComponentTable } from './component.ts';
import { endOf, startOf, type Walk } from './walk.ts';

/** A stretch of a text, by UTF-16 offsets. */
type Stretch = Walk['internal'][number];

/** What the public would read of a node: nothing because it is internal, nothing at all, or something. */
type Rest = 'internal' | 'nothing' | 'something';

/**
 * The stretches of what holds nothing but Internal passages, in the tree of a text: an item, a row, a heading, a
 * quotation, a word in bold. Without its content a frame of it would be left, and an empty bullet says that something
 * was there. A cell stays, because its row has to have it.
 */
export function hollowIn(tree: Root, text: string, components: ComponentTable): Stretch[] {
  const stretches: Stretch[] = [];
  const look = (node: Nodes): Rest => {
    const known = restOf(node, components);
    if (known !== undefined || !('children' in node)) return known ?? 'something';
    const rests = new Map(node.children.map((child) => [child, look(child)]));
    const has = (rest: Rest) => rests.values().some((one) => one === rest);
    if (node.type !== 'root' && !has('something')) return has('internal') ? 'internal' : 'nothing';
    const hollow = node.children.filter((child) => rests.get(child) === 'internal');
    stretches.push(...stretchesOf(node.children, hollow, text));
    return 'something';
  };
  look(tree);
  return stretches;
}

/** What is left of a node for the public where its name decides it, and not what it holds. */
function restOf(node: Nodes, components: ComponentTable): Rest | undefined {
  switch (node.type) {
    case 'text':
      return /\S/.test(node.value) ? 'something' : 'nothing';
    case 'comment':
      return 'nothing';
    case 'element':
      // The reference to a footnote stays where it was, and has to lead to one.
      return /^(?:img|hr)$/.test(node.tagName) || 'dataFootnotes' in node.properties
        ? 'something'
        : undefined;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const component = components[node.name ?? ''];
      if (component?.internal) return 'internal';
      // A title stands outside of the passage.
      return component && (!component.content || node.attributes.length > 0)
        ? 'something'
        : undefined;
    }
  }
  return undefined;
}

/** What cannot go alone: a row needs each of its cells, and a table its head. */
const KEPT: ReadonlySet<string> = new Set(['td', 'th', 'thead']);

/** An empty line in the place of one of these would end the table, or set the items of a list apart. */
const LINES: ReadonlySet<string> = new Set(['li', 'tr', 'ul', 'ol', 'blockquote']);

const nameOf = (node: Nodes): string => (node.type === 'element' ? node.tagName : '');

function stretchesOf(children: readonly Nodes[], hollow: readonly Nodes[], text: string) {
  const items = children.filter((child) => nameOf(child) === 'li');
  const kept = items.findIndex((item) => !hollow.includes(item));
  const [first, stays] = [items[0], items[kept]];
  // A list is counted from its first item: the first that stays takes the sign of the first that goes.
  const isRenumbered = kept > 0 && first !== undefined && stays !== undefined;
  const led = isRenumbered
    ? [{ start: afterSign(text, startOf(first)), end: afterSign(text, startOf(stays)) }]
    : [];
  const gone = isRenumbered ? hollow.filter((child) => items.indexOf(child) > kept) : hollow;
  return [
    ...led,
    ...gone
      .filter((child) => !KEPT.has(nameOf(child)))
      .map((child): Stretch => {
        const stretch = { start: startOf(child), end: endOf(child) };
        return LINES.has(nameOf(child)) ? wholeLines(text, stretch) : stretch;
      }),
  ];
}

/** With the beginning of the line and its end, where nothing else stands on it but the signs of a quotation. */
function wholeLines(text: string, { start, end }: Stretch): Stretch {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const isAlone =
    /^[ \t>]*$/.test(text.slice(lineStart, start)) &&
    lineEnd !== -1 &&
    text.slice(end, lineEnd).trim() === '';
  return isAlone ? { start: lineStart, end: lineEnd + 1 } : { start, end };
}

const afterSign = (text: string, start: number): number =>
  start + (/^(?:\d+[.)]|[-*+])[ \t]*/.exec(text.slice(start, start + 20))?.[0].length ?? 0);
