import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours: the scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const SIDED: ReadonlySet<string> = new Set(['blockquote', 'ol', 'table', 'ul']);

/**
 * Lets a browser find the direction of what has a side (a list its markers, a quotation its line, a table its first
 * column), where a text has letters that run from right to left. Paragraphs find their own in the style sheet.
 */
export function giveDirection(tree: Root, text: string): void {
  if (!RIGHT_TO_LEFT.test(text)) return;
  visit(tree, 'element', (node) => {
    if (SIDED.has(node.tagName)) node.properties['dir'] = 'auto';
  });
}
