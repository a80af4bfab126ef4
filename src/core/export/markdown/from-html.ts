import type { Element, RootContent } from 'hast';
import type {
  RootContent as Block,
  BlockContent,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  TableRow,
} from 'mdast';
import { readHtml } from '../../text/body/read-html.ts';
import { elements, find, has, textOf } from './elements.ts';
import { type Absolute, phrasing, trimmed } from './phrasing.ts';

type Flow = BlockContent | DefinitionContent;

/**
 * Reads the HTML of a rendered body back into Markdown's tree: what a reader sees, for a program that reads Markdown.
 * Only what the body renderer writes has to be known here; of anything else the text remains.
 * `absolute` turns an address of the page into one that holds outside it.
 */
export function blocksFromHtml(html: string, absolute: Absolute): Block[] {
  return blocksOf(readHtml(html), absolute);
}

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
