import { frontmatterSchema } from '../schema/frontmatter.ts';
import { fieldLines, ifSame, type Mend, withFieldLines } from './fields-text.ts';

const ORDER = Object.keys(frontmatterSchema.shape);

/** Brings the fields into the order of the schema. Each takes the comments right above it along. */
export const orderFields: Mend = (text, source) => {
  const lines = fieldLines(text, source);
  const parts = partsOf(lines);
  if (parts === null) return text;
  const rank = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  const ordered = parts.fields.toSorted((a, b) => rank(a.key) - rank(b.key));
  const after = [...parts.head, ...ordered.flatMap((field) => field.lines)].join('');
  return ifSame(text, withFieldLines(text, lines, after));
};

interface Field {
  key: string;
  lines: string[];
}

/**
 * The frontmatter as fields of several lines each. Comments above the first field that an empty line sets apart
 * belong to the file and stay first. Null where a line at the margin is neither a field nor a comment.
 */
function partsOf(lines: readonly string[]): { head: string[]; fields: Field[] } | null {
  const head: string[] = [];
  const fields: Field[] = [];
  let above: string[] = [];
  for (const line of lines) {
    const key = /^([A-Za-z]\w*):(?=[ \t\r\n]|$)/.exec(line)?.[1];
    const last = fields.at(-1);
    if (key !== undefined) {
      fields.push({ key, lines: [...above, line] });
      above = [];
    } else if (line.startsWith('#')) above.push(line);
    else if (/^\s/.test(line) || /^[-\]}]/.test(line)) {
      // What follows a comment at the margin is still the field above it.
      if (last) last.lines.push(...above, line);
      else head.push(...above, line);
      above = [];
    } else return null;
  }
  // A comment after the last field stays with it.
  fields.at(-1)?.lines.push(...above);
  return { head, fields };
}
