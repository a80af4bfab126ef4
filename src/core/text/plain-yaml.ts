import type { PlainEntry, PlainNode } from './plain-nodes.ts';
import { inline } from './plain-scalars.ts';

/** A line that says something: how far in it begins, and where its text is. */
interface Line {
  indent: number;
  from: number;
  to: number;
}

const KEY = /([A-Za-z][\w-]*):(?=[ \n]|$)/y;
/** A key that YAML reads as something else than a text. */
const NO_KEY = /^(?:null|true|false)$/i;
/** What this reader leaves to the other, wherever it stands: control characters, tabs, line ends but the common one. */
const UNUSUAL =
  /[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
const MARKER = /^(?:---|\.\.\.|%)/m;

/**
 * Reads the YAML that postmortems are written in: mappings and lists by indentation, texts on one line, lists of
 * words in brackets, folded texts, comments. Ten times as fast as the `yaml` package. Null for whatever else a text may hold, right
 * or wrong: then that package reads it. What this function gives is the same (a property test holds it to that).
 */
export function readPlainYaml(text: string): PlainNode | null {
  if (UNUSUAL.test(text) || MARKER.test(text)) return null;
  const lines = linesOf(text);
  const [first] = lines;
  if (!first) return null;
  const reader = { text, lines, at: 0 };
  const node = block(reader, first.indent);
  return reader.at === lines.length ? node : null;
}

interface Reader {
  text: string;
  lines: readonly Line[];
  /** The line that is read next. */
  at: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    let from = start;
    while (from < end && text.charCodeAt(from) === 32) from++;
    if (from < end && text[from] !== '#') lines.push({ indent: from - start, from, to: end });
    start = end + 1;
  }
  return lines;
}

/** The mapping or the list whose first line is next, at this indentation. */
function block(reader: Reader, indent: number): PlainNode | null {
  const line = reader.lines[reader.at];
  if (!line) return null;
  return isItem(reader.text, line.from) ? list(reader, indent) : map(reader, indent, line.from);
}

const isItem = (text: string, at: number): boolean => text[at] === '-' && text[at + 1] === ' ';

/** A mapping whose keys stand at `indent`; its first one may stand after the dash of a list, at `start`. */
function map(reader: Reader, indent: number, start: number): PlainNode | null {
  const entries = new Map<string, PlainEntry>();
  let to = start;
  for (let keyFrom = start; ; ) {
    const line = reader.lines[reader.at];
    KEY.lastIndex = keyFrom;
    const key = line && KEY.exec(reader.text)?.[1];
    if (!key || NO_KEY.test(key) || entries.has(key)) return null;
    const node = valueAfter(reader, line, keyFrom + key.length + 1, indent);
    if (node === null) return null;
    entries.set(key, { keyFrom, node });
    to = node.to;
    const next = reader.lines[reader.at];
    if (!next || next.indent < indent) break;
    if (next.indent > indent) return null;
    keyFrom = next.from;
  }
  return { kind: 'map', from: start, to, entries };
}

/** A list whose dashes stand at `indent`. */
function list(reader: Reader, indent: number): PlainNode | null {
  const items: PlainNode[] = [];
  const from = reader.lines[reader.at]?.from ?? 0;
  let to = from;
  for (;;) {
    const line = reader.lines[reader.at];
    if (!line || line.indent < indent) break;
    if (line.indent > indent) return null;
    if (!isItem(reader.text, line.from)) {
      // The list of a key may stand as far out as the key itself; what follows belongs to the mapping around it.
      break;
    }
    let start = line.from + 1;
    while (reader.text[start] === ' ') start++;
    KEY.lastIndex = start;
    const inner = indent + (start - line.from);
    const node = KEY.test(reader.text)
      ? map(reader, inner, start)
      : item(reader, line, start, indent);
    if (node === null) return null;
    items.push(node);
    to = node.to;
  }
  return { kind: 'list', from, to, items };
}

function item(reader: Reader, line: Line, start: number, indent: number): PlainNode | null {
  if (start >= line.to) return null;
  reader.at++;
  return oneValue(reader, line, start, indent);
}

/** The value of a key whose colon ends at `after`: on its line, or as a block beneath it. */
function valueAfter(reader: Reader, line: Line, after: number, indent: number): PlainNode | null {
  let start = after;
  while (start < line.to && reader.text[start] === ' ') start++;
  // `owner: #platform` may be meant as a text: the other reader says.
  if (/^#\S/.test(reader.text.slice(start, Math.min(start + 2, line.to)))) return null;
  reader.at++;
  if (start < line.to && reader.text[start] !== '#') return oneValue(reader, line, start, indent);
  const next = reader.lines[reader.at];
  const isBlock =
    next !== undefined &&
    (next.indent > indent || (next.indent === indent && isItem(reader.text, next.from)));
  return isBlock
    ? block(reader, next.indent)
    : { kind: 'scalar', from: after, to: after, value: null };
}

const oneValue = (reader: Reader, line: Line, start: number, indent: number): PlainNode | null =>
  reader.text.slice(start, line.to) === '>-'
    ? folded(reader, line, start, indent)
    : inline(reader.text, start, line.to);

/** A text of several lines after `>-`, each as far in as the first: they are joined by spaces. */
function folded(reader: Reader, line: Line, from: number, indent: number): PlainNode | null {
  const { text, lines } = reader;
  const [first] = lines.slice(reader.at, reader.at + 1);
  // What looks like a comment there is none, and was not listed.
  if (!first || first.indent <= indent || first.from !== line.to + 1 + first.indent) return null;
  const written: string[] = [];
  let to = line.to;
  for (let next: Line | undefined = first; next && next.indent >= first.indent; ) {
    const isNext = next.from === to + 1 + first.indent;
    if (next.indent > first.indent || !isNext || text[next.to - 1] === ' ') return null;
    written.push(text.slice(next.from, next.to));
    to = next.to;
    next = lines[++reader.at];
  }
  // After it a comment may stand, but not so far in that it would be text.
  const after = /^\n((?: *\n)*)( *)#/.exec(text.slice(to));
  if (after?.[2] !== undefined && after[2].length > indent) return null;
  return { kind: 'scalar', from, to, value: written.join(' ') };
}
