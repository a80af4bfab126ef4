// Which signs Markdown would take for its own, and how each is written so that it stays a sign.

/** Text within a line. An underscore within a word marks nothing and stays as it is: `max_connections`. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    // Before a link it would make a picture of it.
    .replace(/!$/, '\\!');

/** A whole line of phrasing: what only means something where a line begins. */
export const escapeLineStarts = (text: string): string =>
  text
    .split('\n')
    .map((row) =>
      row
        .trimStart()
        .replace(/^(?:[-+=#>|]|:(?=-))/, '\\$&')
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'),
    )
    .join('\n');

/** Text as code within a line, in as many backticks as it takes. */
export function inlineCode(value: string): string {
  const text = value.replace(/\s+/g, ' ');
  const ticks = '`'.repeat(longestRun(text) + 1);
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return text === '' ? '' : ticks + space + text + space + ticks;
}

/** The fence of a block of code: longer than any that stands in it. */
export const fenceFor = (value: string): string => '`'.repeat(Math.max(3, longestRun(value) + 1));

const longestRun = (text: string): number =>
  Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));

/** An address as the target of a link or picture. */
export const linkTarget = (url: string): string =>
  url === '' || /[\s()<>\\]/.test(url)
    ? `<${url.replace(/\s/g, '%20').replace(/[<>\\]/g, '\\$&')}>`
    : url;
