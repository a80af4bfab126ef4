import { plainLine } from '../../src/core/text/invisible.ts';

/** A line of a file with a caret under the place that is meant. */
export interface Quote {
  line: string;
  caret: string;
}

const WIDTH = 96;
const AROUND = 40;

/** Quotes a line so that it fits a terminal; `column` counts UTF-16 units from 1. */
export function quote(source: string, column: number): Quote {
  const at = Math.min(column - 1, source.length);
  const from = source.length <= WIDTH ? 0 : Math.max(0, at - AROUND);
  const start = from > 0 ? `…${show(source.slice(from, at))}` : show(source.slice(0, at));
  const rest = source.slice(at, from + WIDTH);
  const end = from + WIDTH < source.length ? '…' : '';
  return { line: `${start}${show(rest)}${end}`.trimEnd(), caret: `${' '.repeat(cells(start))}^` };
}

/** Half a character at a cut would be shown as two wrong ones. */
const show = (text: string): string => plainLine(text).toWellFormed();

/** How many cells of a terminal a text takes: two for a wide character, none for a mark that joins another. */
function cells(text: string): number {
  // Nearly every line; to segment it took a tenth of a check that has much to say.
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let count = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    const wide =
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]|\p{Emoji_Presentation}|\uFE0F/u;
    count += wide.test(segment) ? 2 : 1;
  }
  return count;
}
