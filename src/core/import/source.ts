import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { parse as parseToml } from 'smol-toml';
import { type Processor, unified } from 'unified';
import { isMap, parseDocument } from 'yaml';
import { INVISIBLE } from '../text/invisible.ts';
import { closeFences, openWhole } from './fences.ts';
import { replaceHtml } from './html.ts';
import { type Line, linesOf } from './lines.ts';
import { unwrap } from './wrap.ts';

/** A foreign document, taken apart: the fields it came with, its tree, and its lines. */
export interface Source {
  fields: Record<string, unknown>;
  tree: Root;
  lines: Line[];
}

/**
 * Reads Markdown of any habit. Indented text is text and never code, as in MDX; HTML remnants become the
 * Markdown that they stand for; a fence that is never closed ends where its code ends, and one around
 * the whole document goes. Line numbers are the file's.
 */
export function readForeign(text: string): Source {
  const { fields, body } = splitFields(text.replace(/\r\n?/g, '\n').replace(INVISIBLE, ''));
  const markdown = openWhole(closeFences(body));
  const tree = replaceHtml(parser.parse(markdown));
  return { fields, tree, lines: unwrap(linesOf(tree, markdown)) };
}

function noIndentedCode(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: ['codeIndented'] } },
  ];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(noIndentedCode).freeze();

const BLOCK = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/;

/** Takes existing frontmatter off; blank lines stand in for it, so that line numbers stay true. */
function splitFields(text: string): { fields: Record<string, unknown>; body: string } {
  const block = BLOCK.exec(text);
  const fields = block ? readFields(block[1] ?? '', block[2] ?? '') : null;
  if (!block || !fields) return { fields: {}, body: text };
  const lines = block[0].split('\n').length - 1;
  return { fields, body: '\n'.repeat(lines) + text.slice(block[0].length) };
}

/** A block of hyphens that holds no fields is a rule in the text, and so is one that cannot be read. */
function readFields(fence: string, inner: string): Record<string, unknown> | null {
  if (fence === '+++') {
    try {
      return parseToml(inner);
    } catch {
      return null;
    }
  }
  const document = parseDocument(inner, { schema: 'core' });
  return document.errors.length === 0 && isMap(document.contents)
    ? document.toJS({ maxAliasCount: 0 })
    : null;
}
