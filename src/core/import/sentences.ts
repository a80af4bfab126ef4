import { boundAt, type StatedWindow } from './bound.ts';
import type { Placed } from './outline.ts';
import { findStamps } from './stamps.ts';

const BEGINS =
  /\b(?:start(?:ed|ing)?|began|begin(?:ning)?|occurred|occured|happened|from|since|detected|noticed|went down|reported|realized|commenced|experienced|initiated)\b/i;
const ENDS =
  /\b(?:until|till|resolved|restored|recovered|ended|ending|ends?|end|fixed|solved|back (?:online|up|to normal)|(?<!(?:issue|problem|error|outage)s? )came back|full(?:y)? (?:operational|functional|recovery|resolution|restoration)|lasted|concluded|resumed|mitigated|completed?|repaired|rectified|finished)\b/i;

/** A time that a clause begins with, or that stands at the end of one that goes on after it. */
const LEADS_OFF = /(?:^|[\s,(])(?:at|on|around|about|by|approximately)[\s,]*$/i;
const OPENS_CLAUSE = /(?:[,;]|\b(?:and|but|then))\s*(?:(?:at|on|by|around|about)\s*)?$/i;
/** "It lasted from 6:15, when it began, to 7:15": what leads to the second time. */
const UP_TO = /\b(?:to|until|till)\s+(?:about |around )?$/i;
/** What a time's own clause says where service came back, and where it failed. */
const RESTORED =
  /\b(?:(?:was|were|is|has been|had been|got) (?:(?!not )\w+ )?(?:restored|resolved|recovered|fixed|repaired|back|up again|online again)|came back|(?:succeed(?:ed)?|work(?:ed|ing)?|respond(?:ed|ing)?|load(?:ed|ing)?|running|available|reachable|normal) again|returned to normal|(?:service|site|website|shop|system|traffic|performance|everything|app(?:lication)?)s? (?:\w+ )?(?:recovered|resumed|stabili[sz]ed))\b/i;
const FAILED =
  /\b(?:(?:was|were|went|became|got) (?:(?!not )\w+ )?(?:offline|down|unavailable|unreachable|inaccessible|unresponsive|broken)|(?:error|outage|failure|crash|incident|problem|issue)s? (?:\w+ )?(?:occurr?ed|happened|began|started)|stopped (?:working|responding|serving)|crashed|failed|spiked|timed out|could ?n[o']t|were unable to)\b/i;

/** Hours of every day, which tell of no incident. */
export const SCHEDULE =
  /\b(?:(?:support|business|office|working|work|opening|trading) hours\s*[(:]?\s*$|(?:daily (?:at|from|between)|(?:every|each) (?:day|night|morning|evening|week\w*))\b(?:[^.;]|\.\d)*$)/i;

/** What happens on purpose before an incident: "the upgrade happened at 17:00" tells of no start of one. */
const PLANNED =
  /\b(?:change|changes|upgrade|update|deploy\w*|release|merge|migration|maintenance|rollout|roll out)\s+(?:\w+\s+)?(?:happened|occurred|occured|started|began|(?:was|were) \w+)\b[^.;]*$/i;

/** Where the last match of a pattern begins; -1 for none. */
const lastOf = (pattern: RegExp, text: string) =>
  [...text.matchAll(new RegExp(pattern, 'gi'))].at(-1)?.index ?? -1;

/** What the clause behind a time tells first: that service failed, or that it came back. */
function toldBy(text: string): 'start' | 'end' | null {
  const tail = /^[^.!?;]*/.exec(text)?.[0] ?? '';
  const [failed, restored] = [FAILED.exec(tail)?.index, RESTORED.exec(tail)?.index];
  if (failed === undefined) return restored === undefined ? null : 'end';
  return restored !== undefined && restored < failed ? 'end' : 'start';
}

/** "The outage started at 11:45 AM and was resolved by 12:45 PM": each time goes by the verb nearest before it. */
export function readSentence(lines: readonly Placed[]): StatedWindow {
  const window: StatedWindow = { start: null, end: null };
  for (const line of lines) {
    const stamps = findStamps(line.text);
    // A row that leads with its time is an entry, and no sentence.
    if (line.kind === 'row' && stamps[0]?.start === 0) continue;
    for (const [index, stamp] of stamps.entries()) {
      const lead = line.text.slice(stamps[index - 1]?.end ?? 0, stamp.start);
      const clause = lead.split(/[.!?]\s/).at(-1) ?? '';
      const sentence =
        line.text
          .slice(0, stamp.start)
          .split(/[.!?]\s/)
          .at(-1) ?? '';
      if (SCHEDULE.test(sentence) || PLANNED.test(clause)) continue;
      const after = line.text.slice(stamp.end, stamp.end + 80);
      // "At 9:25, sales were restored": with no verb before it, a time goes by what its own clause tells.
      const tells = toldBy(line.text.slice(stamp.end, stamps[index + 1]?.start).trim());
      const leadsOff = [clause, `${clause}${line.text.slice(stamp.start, stamp.time.start)}`].some(
        (lead) => LEADS_OFF.test(lead),
      );
      const adverbial =
        leadsOff && (OPENS_CLAUSE.test(clause) || !(ENDS.test(clause) || BEGINS.test(clause)));
      const [ended, began] = [lastOf(ENDS, clause), lastOf(BEGINS, clause)];
      const upTo = window.start?.line === line.line && UP_TO.test(clause);
      const ends =
        ended > began ||
        upTo ||
        (adverbial && tells === 'end') ||
        (!/\b(?:begin|began|start)/i.test(clause) &&
          /^[\s(]*(?:[A-Z]{2,4}\)?\s*)?[,\s]*when\b.*\b(?:restored|resolved|recovered)\b/i.test(
            line.text.slice(
              stamp.end,
              Math.min(stamp.end + 90, stamps[index + 1]?.start ?? Number.POSITIVE_INFINITY),
            ),
          ));
      const begins =
        BEGINS.test(clause) ||
        (adverbial && tells === 'start') ||
        (index === 0 && clause.trim().split(/\s+/).length <= 2 && !ENDS.test(after)) ||
        (clause.trim().split(/\s+/).length <= 4 &&
          (BEGINS.test(after) ||
            /\b(?:went|became|was|were|stopped|failed|crashed|could|outage|down)\b/i.test(after)));
      if (ends) window.end ??= boundAt(line, stamp, 'sentence');
      else if (begins && window.end === null) window.start ??= boundAt(line, stamp, 'sentence');
    }
  }
  return window;
}
