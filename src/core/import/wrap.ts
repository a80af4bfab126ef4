import type { Line } from './lines.ts';
import { kindsOf } from './section-title.ts';

/**
 * Joins the lines of a paragraph that an editor wrapped, so that a sentence can be read whole. Wrapped prose goes on
 * in lower case; a line that begins with a time, a mark or a label stands for itself in any paragraph.
 */
export function unwrap(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const run of runsOf(lines)) {
    const wrapped = run.slice(1).some((line) => GOES_ON.test(line.text));
    for (const [index, line] of run.entries()) {
      const last = joined.at(-1);
      const joins =
        index > 0 &&
        wrapped &&
        last &&
        (GOES_ON.test(line.text) ||
          (!STANDS.test(line.text) && !isTitle(line, run[index - 1]) && goesOver(run[index - 1])));
      if (joins) joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
      else joined.push(line);
    }
  }
  return joined;
}

const GOES_ON = /^[\p{Ll}(`]/u;
const STANDS =
  /^(?:[^\p{L}\p{N}]*\d{1,2}(?:[:.]\d{2}|\s?[ap]\.?m\b|[.)]\s)|[-–—•*]\s|[^:.]{2,40}:(?:\s|$))/iu;

/** A line that an editor broke is long and does not end where a sentence or a label ends. */
const goesOver = (line: Line | undefined) =>
  line !== undefined && line.text.length > 55 && !/:$/.test(line.text);

/** Section words alone, after the end of a sentence, are the title of what follows. */
const isTitle = ({ text }: Line, before: Line | undefined) =>
  before !== undefined && /[.!?]$/.test(before.text) && kindsOf(text, 1).length > 0;

/** The lines of one paragraph or item at a time. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    const same =
      last &&
      !line.opens &&
      last.kind === line.kind &&
      last.listDepth === line.listDepth &&
      (line.kind === 'text' || line.kind === 'item');
    if (same) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs;
}
