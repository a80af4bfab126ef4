import type { Nodes } from 'mdast';

/** A piece of inline content that stands on one line. */
export interface Piece {
  text: string;
  line: number;
  column: number;
  bold: boolean;
}

/** The text of pieces that follow one another. */
export const plain = (pieces: readonly Piece[]) =>
  pieces
    .map((piece) => piece.text)
    .join('')
    .replace(SHORTCODE, ' ');

/** An emoji by its name, `:rocket:`: a picture and no text, even right before a time. */
const SHORTCODE = /(?<![\w:/]):[a-z][a-z0-9_+]{2,}:(?!:)/g;

/** Inline content cut at line ends; a line number counts in the source, so that a finding can name it. */
export function piecesOf(node: Nodes, bold: boolean): Piece[] {
  const line = node.position?.start.line ?? 1;
  const column = node.position?.start.column ?? 1;
  switch (node.type) {
    case 'text':
      return node.value.split('\n').map((text, index) => ({
        text,
        line: line + index,
        column: index === 0 ? column : 1,
        bold,
      }));
    case 'inlineCode':
      return [{ text: node.value.replace(/\n/g, ' '), line, column, bold }];
    case 'break':
      return [{ text: ' ', line: line + 1, column: 1, bold }];
    case 'image':
    case 'imageReference':
    case 'html':
    case 'footnoteReference':
      return [];
    default:
      return 'children' in node
        ? node.children.flatMap((child) => piecesOf(child, bold || node.type === 'strong'))
        : [];
  }
}
