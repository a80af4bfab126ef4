/** Markup that is written already. */
export interface Markup {
  html: string;
}

type Value = string | number | Markup | readonly Markup[] | null | undefined;

/**
 * Markup as text, for rows of which a page has hundreds: Astro takes ten times as long for each element, and of lists
 * that was most of the time in which a page was made. What is put in is escaped, within attributes as well; null and
 * undefined are nothing. A line break beside a tag or between values, and what indents the next line, are no part of it.
 * Set into a page with `set:html`. It is not called `html`, which formatters take for a language that they lay out anew.
 */
export function markup(template: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const parts = partsOf(template);
  let html = parts[0] ?? '';
  for (let at = 0; at < values.length; at++) html += written(values[at]) + (parts[at + 1] ?? '');
  return { html };
}

const known = new WeakMap<TemplateStringsArray, string[]>();

function partsOf(template: TemplateStringsArray): string[] {
  const before = known.get(template);
  if (before !== undefined) return before;
  const parts = template.map((part) => part.replace(/^\n\s*$|(?<=>)\n\s*|\n\s*(?=<)/g, ''));
  known.set(template, parts);
  return parts;
}

/** An attribute with a space before it; none where it has no value. */
export const attribute = (name: string, value: string | undefined): Markup =>
  value === undefined ? NOTHING : { html: ` ${name}="${escaped(value)}"` };

/** Pieces one after the other, for `set:html`. */
export const joined = (pieces: readonly Markup[]): string =>
  pieces.map(({ html }) => html).join('');

const NOTHING: Markup = { html: '' };

function written(value: Value): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : joined(value);
}

const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign) : text;

const SPECIAL = /[&<>"']/;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
