import { type FoundDate, findDates } from './dates.ts';
import { headsOf, isWhole, labelBefore, OPENS_SENTENCE } from './heads.ts';
import { loneDate } from './lone-date.ts';
import type { Placed } from './outline.ts';
import { mentioned, RANGE, type RawEntry, tidy, topicOf } from './raw-entry.ts';
import { findStamps, isStampAlone, type Stamp } from './stamps.ts';

/** Each time that begins a line, an item, a row or a heading is an entry; what follows it is its text. */
export function readLeading(region: readonly Placed[]): RawEntry[] {
  const strict = region.filter((line) => headsOf(line, false).length > 0).length;
  const heads = region.filter((line) => headsOf(line, true).length > 0).length;
  // A timeline that leads with 9.10 and 9.25 has those for times, even where one of them is written 9:40.
  const loose = strict === 0 ? heads >= 2 : heads - strict >= 3 && heads - strict > strict;
  const entries: RawEntry[] = [];
  let head: Placed | null = null;
  let under: FoundDate | null = null;
  for (const line of region) {
    const all = findStamps(line.text, loose);
    const opening = headsOf(line, loose);
    const found =
      opening.length > 0 || head === null
        ? opening
        : all.filter((stamp, index) => isWhole(line.text, stamp, all[index - 1]));
    if (found.length === 0) {
      if (line.kind === 'heading' && head && !goesOn(head, line)) head = null;
      const own = loneDate(line);
      const told = head && all[0] && isBeside(head, line) ? all[0] : null;
      if (own) under = own;
      else if (told) entries.push(mentioned(line, told, under));
      else if (head && (goesOn(head, line) || tellsBeside(head, line, entries.at(-1))))
        addText(entries, line.text, line.title);
      continue;
    }
    if (opening.length === 0) addText(entries, line.text.slice(0, found[0]?.start), line.title);
    head = line;
    for (const [index, stamp] of found.entries()) {
      const next = all.find((one) => one.start >= stamp.end);
      const until =
        next &&
        next.start !== found[index + 1]?.start &&
        RANGE.test(line.text.slice(stamp.end, next.start))
          ? next
          : null;
      const end = until?.end ?? stamp.end;
      const label = index === 0 ? labelBefore(line, stamp) : null;
      const text =
        line.kind === 'row'
          ? rowText(line, stamp)
          : line.text.slice(end, found[index + 1]?.start).replace(OPENS_SENTENCE, '');
      if (stamp.date) under = null;
      entries.push({
        stamp,
        until,
        under,
        text: label === null ? tidy(text) : `${label}: ${tidy(text)}`,
        line: line.line,
        topic: topicOf(line),
        labelled: line.label !== '',
        leads: true,
      });
    }
  }
  return entries;
}

function rowText(line: Placed, stamp: Stamp): string {
  const rest = line.cells.filter(
    (cell) =>
      !cell.includes(stamp.time.text) &&
      findDates(cell)[0]?.text !== cell &&
      !/^#?\d{0,3}[.)]?$/.test(cell),
  );
  return rest.length > 0 ? rest.join(' - ') : line.text.slice(stamp.end);
}

/** What follows an entry tells more of it while it is nested in it, or, for a plain line, until the next paragraph. */
function goesOn(head: Placed, line: Placed): boolean {
  if (head.kind === 'heading') return line.kind !== 'heading' || line.depth > head.depth;
  if (head.kind === 'row') return false;
  if (head.kind === 'item')
    return (
      line.listDepth > head.listDepth ||
      (line.listDepth === head.listDepth && !line.bullet) ||
      // A list of Markdown does not hold an item of nothing but its time together with the paragraph that tells it.
      (line.kind === 'text' && isStampAlone(head.text))
    );
  const bare = head.text.length <= 40 && head.line >= line.line - 3;
  return !line.opens || line.listDepth > 0 || line.column > head.column || bare;
}

/** "The ticket reached the team at 9:15 AM." tells an entry where it is an item of the list whose others begin with a time. */
const isBeside = (head: Placed, line: Placed) =>
  head.kind === 'item' && head.bullet && line.bullet && line.listDepth === head.listDepth;

/** An item of nothing but a time is told by the next one: "Detection:" over "9:10 UTC" and "An alert fired". */
const tellsBeside = (head: Placed, line: Placed, last: RawEntry | undefined) =>
  last?.text === '' && isBeside(head, line) && head.group === line.group;

function addText(entries: RawEntry[], text: string, title: boolean): void {
  const last = entries.at(-1);
  if (!last || title) return;
  const join = last.text === '' ? '' : /[.!?:;,]$/.test(last.text) ? ' ' : '. ';
  last.text = tidy(`${last.text}${join}${text}`);
}
