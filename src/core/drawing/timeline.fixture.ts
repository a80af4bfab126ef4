import { incident } from '../insight/incident.fixture.ts';
import type { Postmortem } from '../postmortem.ts';
import { ENTRY_KINDS, type EntryKind } from '../schema/timeline.ts';
import { momentFromLocal } from '../time/moment.ts';

/**
 * A postmortem for tests of drawings.
 *
 * @param started `14:00` on 2 June 2024, or a local date-time, in UTC; null is unknown
 * @param resolved the same
 * @param entries each as `14:02 detected`, or `14:02/14:09 note` for one that took a while
 */
export function drawn(
  started: string | null,
  resolved: string | null,
  ...entries: string[]
): Postmortem {
  return incident('2024-06-02-drawn', {
    started: started && full(started),
    resolved: resolved && full(resolved),
    timeline: entries.map((entry) => {
      const [times = '', kind = ''] = entry.split(' ');
      const [at = '', until] = times.split('/');
      return {
        id: `t-${full(at).slice(8).replace(/\D/g, '')}-${kind}`,
        at: moment(at),
        until: until === undefined ? null : moment(until),
        kind: kindOf(kind),
        text: `It was ${kind}.`,
        internal: false,
      };
    }),
  });
}

/** The instant of a time that is written like the arguments of `drawn`. */
export const epochOf = (time: string): number => moment(time).epoch;

function full(time: string): string {
  return time.includes('T') ? time : `2024-06-02T${time}`;
}

function moment(time: string) {
  const read = momentFromLocal(full(time), 'UTC');
  if ('problem' in read) throw new Error(`${time} is no time.`);
  return read;
}

function kindOf(word: string): EntryKind {
  const kind = ENTRY_KINDS.find((name) => name === word);
  if (kind === undefined) throw new Error(`${word} is no kind of entry.`);
  return kind;
}
