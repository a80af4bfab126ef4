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
  let text = '';
  const visit = (node: ElementContent, isCode: boolean) => {
    if (node.type === 'text') text += isCode ? node.value : node.value.replace(/\s+/g, ' ');
    if (node.type !== 'element' || isAdded(node.properties['className'])) return;
    if (node.properties['dataFootnoteRef']) return;
    if (node.tagName === 'img') text += ` ${String(node.properties['alt'] ?? '')} `;
    const isBlock = BLOCKS.has(node.tagName) || node.tagName === 'br';
    if (isBlock) text += '\n';
    for (const child of node.children) visit(child, isCode || node.tagName === 'pre');
    if (isBlock) text += '\n';
  };
  for (const node of nodes) visit(node, false);
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** How many words a plain text has; a number or an identifier such as `max_connections` counts as one. */
export function countWords(text: string): number {
  let words = 0;
  for (const piece of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(piece)) words += 1;
  return words;
}
