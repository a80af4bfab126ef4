import type { ElementContent } from 'hast';
import { BLOCKS } from './element.ts';

/** Classes of what the renderer adds for the eye: none of it is the author's text. */
const ADDED: ReadonlySet<string> = new Set([
  'heading-anchor',
  'code-language',
  'callout-label',
  'internal-label',
  'data-footnote-backref',
  'said',
]);

function isAdded(className: unknown): boolean {
  return Array.isArray(className) && className.some((name) => ADDED.has(String(name)));
}

/** The text that a reader reads, one line a block (code keeps its own); an image gives its alternative text. */
export function plainText(nodes: readonly ElementContent[]): string {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    const trimmed = line.trim();
    if (trimmed !== '') lines.push(trimmed);
    line = '';
  };
  const add = (value: string, isCode: boolean) => {
    if (!isCode) {
      line += value.replace(/\s+/g, ' ');
      return;
    }
    for (const [index, part] of value.split('\n').entries()) {
      if (index > 0) endLine();
      line += part;
    }
  };
  const visit = (node: ElementContent, isCode: boolean) => {
    if (node.type === 'text') add(node.value, isCode);
    if (node.type !== 'element' || isAdded(node.properties['className'])) return;
    if (node.properties['dataFootnoteRef']) return;
    const { tagName } = node;
    if (tagName === 'img') line += ` ${String(node.properties['alt'] ?? '')} `;
    const isBlock = BLOCKS.has(tagName) || tagName === 'br';
    if (isBlock) endLine();
    for (const child of node.children) visit(child, isCode || tagName === 'pre');
    if (isBlock) endLine();
  };
  for (const node of nodes) visit(node, false);
  endLine();
  return lines.join('\n');
}

/** How many words a plain text has; a number or an identifier such as `max_connections` counts as one. */
export function countWords(text: string): number {
  let words = 0;
  for (const piece of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(piece)) words += 1;
  return words;
}
