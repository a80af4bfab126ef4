/**
 * What MDX would run is hidden from the parser before it parses. Sätteri hands every `{expression}`, `import` and
 * `export` to a JavaScript parser that recurses, and 4,000 nested brackets overflow its stack (measured with
 * satteri 0.10.5 in a worker thread): no exception, the process dies. None of it may stand in a body anyway. So
 * every brace that could open an expression, and the first letter of every line that could be an import, become
 * noncharacters of the same length. The walk finds them: in prose they are refused, in code they are put back.
 *
 * U+FDD0..U+FDEF are reserved by Unicode for such internal use; a body that holds one itself is refused.
 */
const BRACE = '\uFDD0';
const ESCAPED_BRACE = '\uFDD1';
const IMPORT = '\uFDD2';
const EXPORT = '\uFDD3';
const COMMENT_BRACE = '\uFDD4';

const HIDDEN: Readonly<Record<string, string>> = {
  [BRACE]: '{',
  [ESCAPED_BRACE]: '{',
  [IMPORT]: 'i',
  [EXPORT]: 'e',
  [COMMENT_BRACE]: '{',
};

/** No note for authors needs more comments between two braces. */
const MOST_COMMENTS = 20;

/**
 * The end of a comment between braces that begins at `start`, or -1 when it is none. Comments stay as they are.
 * `closeAfter` finds the end of a comment from an offset on.
 */
function commentEnd(source: string, start: number, closeAfter: (at: number) => number): number {
  let at = start + 1;
  for (let comments = 0; comments <= MOST_COMMENTS; comments += 1) {
    while (/\s/.test(source[at] ?? '')) at += 1;
    if (source[at] === '}' && comments > 0) return at + 1;
    if (!source.startsWith('/*', at)) return -1;
    const close = closeAfter(at + 2);
    if (close === -1) return -1;
    at = close + 2;
  }
  return -1;
}

/** Finds the ends of comments from ever later offsets on, and looks at no part of the source twice. */
function commentCloses(source: string): (at: number) => number {
  let last: number | undefined;
  return (at) => {
    if (last === undefined || (last !== -1 && last < at)) last = source.indexOf('*/', at);
    return last;
  };
}

/** Hides braces, imports and exports. The result has the length of the source, so that positions hold. */
export function mask(source: string): string {
  const noBraces = source.includes('{') ? maskBraces(source) : source;
  // More lines than MDX would read as statements; what is hidden for nothing comes back unseen. A word that goes on,
  // as in export@example.com, is left alone: it may be part of an address or a label.
  return noBraces.replace(
    /^([\uFEFF \t>*+\-\d.)]*)([ie])(?=(?:mport|xport)(?:[\s*\uFDD0]|$))/gm,
    (_, before: string, letter: string) => before + (letter === 'i' ? IMPORT : EXPORT),
  );
}

function maskBraces(source: string): string {
  let result = '';
  let done = 0;
  let commentUntil = 0;
  const closeAfter = commentCloses(source);
  for (let at = source.indexOf('{'); at !== -1; at = source.indexOf('{', at + 1)) {
    let backslashes = 0;
    while (source[at - 1 - backslashes] === '\\') backslashes += 1;
    let hidden = BRACE;
    if (at < commentUntil) hidden = COMMENT_BRACE;
    else if (backslashes % 2 === 1) hidden = ESCAPED_BRACE;
    else {
      const end = commentEnd(source, at, closeAfter);
      if (end !== -1) {
        commentUntil = end;
        continue;
      }
    }
    result += source.slice(done, at) + hidden;
    done = at + 1;
  }
  return result + source.slice(done);
}

/** Puts back what `mask` hid, where Markdown knows no escapes: code, and the attributes of tags. */
export const unmask = (value: string): string =>
  value.replace(/[\uFDD0-\uFDD4]/g, (hidden) => HIDDEN[hidden] ?? hidden);

/** The same for prose, where a backslash before a brace is an escape and is not shown. */
export const unmaskProse = (value: string): string =>
  unmask(value.replaceAll(`\\${ESCAPED_BRACE}`, '{'));

/** The same for an address, in which the parser has percent-encoded what it did not know. */
export const unmaskAddress = (value: string): string =>
  value
    .replace(/(?:%5C)?%EF%B7%91|%EF%B7%90/gi, '%7B')
    .replace(/%EF%B7%92/gi, 'i')
    .replace(/%EF%B7%93/gi, 'e')
    .replace(/\\?[\uFDD0\uFDD1]/g, '%7B')
    .replace(/[\uFDD2\uFDD3]/g, unmask);

/** Offsets of the braces that open an expression, within a stretch of masked source. */
export function bracesIn(masked: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  for (let at = masked.indexOf(BRACE, start); at !== -1 && at < end; ) {
    offsets.push(at);
    at = masked.indexOf(BRACE, at + 1);
  }
  return offsets;
}

/** True when a text holds a brace that opens an expression. */
export const hasBrace = (value: string): boolean => value.includes(BRACE);

/** `import` or `export` when a paragraph's text begins as such a statement does. */
export function statementOf(value: string): 'import' | 'export' | undefined {
  const found = /^[\uFDD2\uFDD3](?:mport|xport)[ \t*\uFDD0]/.exec(value);
  if (found === null) return undefined;
  return value.startsWith(IMPORT) ? 'import' : 'export';
}

/** An expression is looked at as far as this: every one of many open braces would look through the whole body. */
const MOST_IN_EXPRESSION = 2_000;

/** Where the expression that opens at `start` ends: after the brace that matches, else at the end of its line. */
export function expressionEnd(source: string, start: number): number {
  let depth = 0;
  const limit = Math.min(source.length, start + MOST_IN_EXPRESSION);
  for (let at = start; at < limit; at += 1) {
    if (source[at] === '{') depth += 1;
    else if (source[at] === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  const lineEnd = source.indexOf('\n', start);
  return lineEnd === -1 ? source.length : lineEnd;
}

/**
 * Replaces expressions by what the parser can read in their place: in tags a quoted value or a name, and, when
 * `everywhere`, in text spaces. A tag with an expression in it is a syntax error once the braces are hidden; this
 * second text, whose rendering is thrown away, tells which attribute is meant. The length stays the same.
 */
export function withoutExpressions(source: string, masked: string, everywhere: boolean): string {
  let result = '';
  let done = 0;
  for (const start of bracesIn(masked, 0, masked.length)) {
    if (start < done) continue;
    const end = expressionEnd(source, start);
    const standIn =
      source[end - 1] === '}' ? standInFor(source, start, end, everywhere) : undefined;
    if (standIn === undefined) continue;
    result += masked.slice(done, start) + standIn;
    done = end;
  }
  return result + masked.slice(done);
}

function standInFor(
  source: string,
  start: number,
  end: number,
  everywhere: boolean,
): string | undefined {
  const inner = source.slice(start + 1, end - 1);
  if (/=\s*$/.test(source.slice(Math.max(0, start - 20), start))) {
    return `"${inner.replace(/\S/g, 'x')}"`;
  }
  const inTag = source.lastIndexOf('<', start) > source.lastIndexOf('>', start);
  if (inTag && inner.trimStart().startsWith('...')) return 'x'.repeat(end - start);
  return everywhere ? BRACE + source.slice(start + 1, end).replace(/[^\r\n]/g, ' ') : undefined;
}
