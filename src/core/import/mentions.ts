import type { FoundDate } from './dates.ts';
import { loneDate } from './lone-date.ts';
import type { Placed } from './outline.ts';
import { mentioned, RANGE, type RawEntry } from './raw-entry.ts';
import { findStamps } from './stamps.ts';

/** Without a line that begins with a time, each time that a sentence mentions is an entry. */
export function readMentions(region: readonly Placed[]): RawEntry[] {
  const entries: RawEntry[] = [];
  let under: FoundDate | null = null;
  for (const line of region) {
    under = loneDate(line) ?? under;
    for (const sentence of line.text.split(/(?<=[a-z)\d]{2}[.;!?])\s+(?=[A-Z\d])/)) {
      const stamps = findStamps(sentence);
      for (const [index, stamp] of stamps.entries()) {
        const previous = stamps[index - 1];
        if (previous && RANGE.test(sentence.slice(previous.end, stamp.start))) {
          const last = entries.at(-1);
          if (last) last.until = stamp;
          continue;
        }
        entries.push(mentioned({ ...line, text: sentence }, stamp, under));
      }
    }
  }
  return entries;
}
