import type { List, PhrasingContent, Root, RootContent } from 'mdast';
import { escapeLineStarts, escapeText, fenceFor, inlineCode, linkTarget } from './escape.ts';

/**
 * A tree as Markdown with GitHub's extensions: whatever would mean something else is escaped, so that a parser reads
 * back what the tree says. An own writer because remark-stringify takes some three milliseconds for a postmortem,
 * half a minute for ten thousand, and this one a twentieth of that.
 */
export const writeMarkdown = (tree: Root): string => `${blocks(tree.children)}\n`;

function blocks(nodes: readonly RootContent[], between = '\n\n'): string {
  // Only another sign keeps Markdown from reading neighbouring lists as one.
  let isSecond = false;
  const texts = nodes.map((node, index) => {
    isSecond = node.type === 'list' && nodes[index - 1]?.type === 'list' && !isSecond;
    return block(node, isSecond);
  });
  return texts.filter((text) => text !== '').join(between);
}

function block(node: RootContent, isSecond: boolean): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(node.depth)} ${line(node.children).replace(/\n/g, ' ').replace(/#$/, '\\#')}`;
    case 'paragraph':
      return escapeLineStarts(line(node.children));
    case 'blockquote':
      return indented(blocks(node.children), '> ', '>');
    case 'list':
      return listLines(node, isSecond);
    case 'code': {
      const fence = fenceFor(node.value);
      return `${fence}${node.lang ?? ''}\n${node.value}\n${fence}`;
    }
    case 'table':
      return tableLines(node.children.map(({ children }) => children.map(cellText)));
    case 'thematicBreak':
      return '---';
    default:
      return '';
  }
}

function listLines({ ordered, start, children }: List, isSecond: boolean): string {
  return children
    .map((item, index) => {
      const number = `${(start ?? 1) + index}${isSecond ? ')' : '.'} `;
      const sign = ordered ? number : isSecond ? '* ' : '- ';
      const box = typeof item.checked === 'boolean' ? `[${item.checked ? 'x' : ' '}] ` : '';
      const isTight = item.children.every(
        ({ type }, part) => type === (part === 0 ? 'paragraph' : 'list'),
      );
      const text = blocks(item.children, isTight ? '\n' : '\n\n');
      return indented(box + text, sign, ' '.repeat(sign.length));
    })
    .join('\n');
}

/** Every line behind what makes it part of a quotation or of an item. */
const indented = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((row, index) => {
      if (index === 0) return `${first}${row}`.trimEnd();
      return row === '' ? rest.trimEnd() : rest.padEnd(first.length) + row;
    })
    .join('\n');

function tableLines(rows: readonly (readonly string[])[]): string {
  const [head = '', ...rest] = rows.map((cells) => `| ${cells.join(' | ')} |`);
  return [head, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...rest].join('\n');
}

const cellText = ({ children }: { children: readonly PhrasingContent[] }): string =>
  line(children).replace(/\\?\n/g, ' ').replace(/\|/g, '\\|');

const line = (nodes: readonly PhrasingContent[]): string => nodes.map(phrase).join('').trim();

function phrase(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value);
    case 'emphasis':
      return marked(node.children, '*');
    case 'strong':
      return marked(node.children, '**');
    case 'delete':
      return marked(node.children, '~~');
    case 'inlineCode':
      return inlineCode(node.value);
    case 'break':
      return '\\\n';
    case 'link':
      return `[${node.children.map(phrase).join('')}](${linkTarget(node.url)})`;
    case 'image':
      return `![${escapeText(node.alt ?? '')}](${linkTarget(node.url)})`;
    default:
      return '';
  }
}

/** Text between marks. White space at its edges goes outside, where alone Markdown allows it. */
function marked(nodes: readonly PhrasingContent[], mark: string): string {
  const text = nodes.map(phrase).join('');
  const words = text.trim();
  if (words === '') return text;
  const start = text.indexOf(words);
  return text.slice(0, start) + mark + words + mark + text.slice(start + words.length);
}
