import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import type {
  RootContent as Block,
  BlockContent,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  TableRow,
} from 'mdast';
import { readHtml } from './read-html.ts';

type Flow = BlockContent | DefinitionContent;

/**
 * Reads the HTML of a rendered body back into Markdown's tree: what a reader sees, for a program that reads Markdown.
 * Only what the body renderer writes has to be known here; of anything else the text remains.
 * `absolute` turns an address of the page into one that holds outside it.
 */
export function blocksFromHtml(html: string, absolute: (address: string) => string): Block[] {
  return blocksOf(readHtml(html), absolute);
}

type Absolute = (address: string) => string;

const HEADING = /^h([2-6])$/;

/** Blocks of any nodes; phrasing that stands between blocks becomes a paragraph. */
function blocksOf(nodes: readonly RootContent[], absolute: Absolute): Flow[] {
  const blocks: Flow[] = [];
  let line: PhrasingContent[] = [];
  const close = () => {
    const words = trimmed(line);
    if (words.length > 0) blocks.push({ type: 'paragraph', children: words });
    line = [];
  };
  for (const node of nodes) {
    const found = node.type === 'element' ? blockOf(node, absolute) : null;
    if (found === null) line.push(...phrasing([node], absolute));
    else {
      close();
      blocks.push(...found);
    }
  }
  close();
  return blocks;
}

/** What an element of block level gives, or null for one that belongs to a line of text. */
function blockOf(node: Element, absolute: Absolute): Flow[] | null {
  const within = () => blocksOf(node.children, absolute);
  const level = HEADING.exec(node.tagName)?.[1];
  if (level !== undefined) {
    const depth = Number(level) as 2 | 3 | 4 | 5 | 6;
    return [{ type: 'heading', depth, children: phrasing(node.children, absolute) }];
  }
  switch (node.tagName) {
    case 'p':
    case 'figcaption':
    case 'dt':
      return paragraph(trimmed(phrasing(node.children, absolute)));
    case 'summary':
      return paragraph([{ type: 'strong', children: phrasing(node.children, absolute) }]);
    case 'blockquote':
    case 'aside':
      return [{ type: 'blockquote', children: within() }];
    case 'ul':
    case 'ol':
      return [listOf(node, absolute)];
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return [{ type: 'table', children: rowsOf(node, absolute) }];
    case 'div':
      return has(node, 'code-block') ? [codeOf(node)] : within();
    case 'pre':
      return [codeOf(node)];
    case 'dd':
    case 'details':
    case 'dl':
    case 'figure':
    case 'section':
      return within();
    default:
      return null;
  }
}

const paragraph = (children: PhrasingContent[]): Flow[] =>
  children.length > 0 ? [{ type: 'paragraph', children }] : [];

function listOf(node: Element, absolute: Absolute): Flow {
  const items = elements(node, 'li').map((item): ListItem => {
    const box = find(item, 'input');
    return {
      type: 'listItem',
      spread: false,
      checked: box ? box.properties['checked'] === true : null,
      children: blocksOf(item.children, absolute),
    };
  });
  const ordered = node.tagName === 'ol';
  const start = Number(node.properties['start'] ?? 1);
  return { type: 'list', ordered, spread: false, children: items, ...(ordered && { start }) };
}

function rowsOf(table: Element, absolute: Absolute): TableRow[] {
  const rows = table.children.flatMap((part) =>
    part.type === 'element' ? (part.tagName === 'tr' ? [part] : elements(part, 'tr')) : [],
  );
  return rows.map((row) => ({
    type: 'tableRow',
    children: elements(row, 'th', 'td').map((cell) => ({
      type: 'tableCell',
      children: trimmed(phrasing(cell.children, absolute)),
    })),
  }));
}

function codeOf(node: Element): Flow {
  const label = node.children.find(
    (child) => child.type === 'element' && has(child, 'code-language'),
  );
  const code = find(node, 'code') ?? node;
  const value = textOf(code).replace(/\n$/, '');
  return { type: 'code', value, lang: label ? textOf(label).toLowerCase() : null };
}

function phrasing(nodes: readonly Nodes[], absolute: Absolute): PhrasingContent[] {
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

function has(node: Nodes, className: string): boolean {
  const classes = node.type === 'element' ? node.properties['className'] : undefined;
  return Array.isArray(classes) && classes.includes(className);
}

const elements = (node: Element, ...names: string[]): Element[] =>
  node.children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.tagName),
  );

/** The first element of a name within a node, but not within a list inside it. */
function find(node: Element, name: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element' || child.tagName === 'ul' || child.tagName === 'ol') continue;
    const found = child.tagName === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

const textOf = (node: ElementContent | RootContent): string =>
  node.type === 'text'
    ? node.value
    : node.type === 'element'
      ? node.children.map(textOf).join('')
      : '';

/** Without the white space around a line, which HTML does not show. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
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
