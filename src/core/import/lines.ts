import type { Nodes, Root } from 'mdast';
import { type Piece, piecesOf, plain } from './pieces.ts';

/** One line of a document as a reader sees it, whatever markup carried it. */
export interface Line {
  /** Plain text, white space collapsed. */
  text: string;
  /** Line of the file, from 1. */
  line: number;
  kind: 'heading' | 'item' | 'text' | 'row' | 'code';
  /** 1 to 6 for a heading, else 0. */
  depth: number;
  /** How many lists the line stands in. */
  listDepth: number;
  /** Column of the first character in the source, from 1: what an author indented with. */
  column: number;
  /** How many characters at the beginning of `text` are set in bold. */
  boldLead: number;
  /** True on the first line of its paragraph, item or row. */
  opens: boolean;
  /** True on the first line of a list item. */
  bullet: boolean;
  /** Whether the task is ticked of which it is the first line, `- [x]`; null where it is no task's. */
  ticked: boolean | null;
  /** The cells of a table row. */
  cells: string[];
}

/** The lines of a document in order; block structure is kept as depth, indentation and list nesting. */
export function linesOf(tree: Root, text: string): Line[] {
  const lines: Line[] = [];
  walk(tree, 0, false, lines);
  const source = text.split('\n');
  return lines.map((line, index) => indented(line, lines[index - 1], source[line.line - 1] ?? ''));
}

function walk(node: Nodes, listDepth: number, bullet: boolean, out: Line[]): void {
  switch (node.type) {
    case 'heading':
      out.push(...split(node, { kind: 'heading', depth: node.depth, listDepth, bullet: false }));
      return;
    case 'paragraph':
      out.push(
        ...split(node, { kind: listDepth > 0 ? 'item' : 'text', depth: 0, listDepth, bullet }),
      );
      return;
    case 'tableRow': {
      const cells = node.children.map((cell) =>
        plain(piecesOf(cell, false)).replace(/\s+/g, ' ').trim(),
      );
      const at = node.position?.start;
      out.push({
        text: cells.filter(Boolean).join(' | '),
        line: at?.line ?? 1,
        kind: 'row',
        depth: 0,
        listDepth,
        column: at?.column ?? 1,
        boldLead: 0,
        opens: true,
        bullet: false,
        ticked: null,
        cells,
      });
      return;
    }
    case 'code': {
      const first = (node.position?.start.line ?? 1) + 1;
      for (const [index, text] of node.value.split('\n').entries()) {
        out.push({ ...EMPTY, text, line: first + index, kind: 'code', listDepth });
      }
      return;
    }
    case 'listItem': {
      const begun = out.length;
      for (const [index, child] of node.children.entries())
        walk(child, listDepth, index === 0, out);
      const first = out[begun];
      if (first) first.ticked = node.checked ?? null;
      return;
    }
    case 'list':
      for (const child of node.children) walk(child, listDepth + 1, false, out);
      return;
    case 'html':
    case 'definition':
    case 'footnoteDefinition':
      return;
    default:
      if ('children' in node)
        for (const child of node.children) walk(child, listDepth, bullet, out);
  }
}

/**
 * Markdown takes a line at the margin into the list item before it. Where it reads like a line of its own (a capital,
 * after a sentence or a label), it is one: authors leave out the blank line.
 */
function indented(line: Line, before: Line | undefined, source: string): Line {
  if (line.kind === 'row' || line.kind === 'heading' || line.bullet) return line;
  const column = source.length - source.trimStart().length + 1;
  const lazy =
    line.kind === 'item' && !line.opens && column === 1 && /^[^\p{Ll}–—•-]/u.test(line.text);
  const ended = /[.:!?;]$/.test(line.text) || /[.:!?;)]$/.test(before?.text ?? '');
  return lazy && ended ? { ...line, column, kind: 'text', listDepth: 0 } : { ...line, column };
}

const EMPTY: Line = {
  text: '',
  line: 1,
  kind: 'text',
  depth: 0,
  listDepth: 0,
  column: 1,
  boldLead: 0,
  opens: false,
  bullet: false,
  ticked: null,
  cells: [],
};

function split(node: Nodes, shared: Pick<Line, 'kind' | 'depth' | 'listDepth' | 'bullet'>): Line[] {
  const rows: Piece[][] = [];
  for (const piece of piecesOf(node, false)) {
    const last = rows.at(-1);
    if (last?.[0]?.line === piece.line) last.push(piece);
    else rows.push([piece]);
  }
  const lines: Line[] = [];
  for (const row of rows) {
    // "10.12:30 PM" is the tenth point of a list, at 12:30.
    const text = plain(row)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^(\d{1,2}\.)(?=\d{1,2}:\d{2})/, '$1 ')
      .replace(PASTED_BULLET, '• ');
    if (text === '') continue;
    const bold = row.findIndex((piece) => !piece.bold && /\S/.test(piece.text));
    const lead = plain(bold === -1 ? row : row.slice(0, bold))
      .replace(/\s+/g, ' ')
      .trim();
    const opens = lines.length === 0;
    lines.push({
      ...EMPTY,
      ...shared,
      text,
      line: row[0]?.line ?? 1,
      column: row[0]?.column ?? 1,
      boldLead: lead.length,
      opens,
      bullet: shared.bullet && opens,
    });
  }
  return lines;
}

/** What a word processor's bullets become where its text is pasted: "o Add an alarm". */
const PASTED_BULLET = /^[o\uF0B7\uF0A7]\s(?=\p{Lu}\p{Ll})/u;
