import { issueOf } from '../codes/index.ts';
import type { TeamLists } from '../rules/rule.ts';
import { frontmatterSchema } from '../schema/frontmatter.ts';
import { didYouMean, listOf } from '../schema/nearest.ts';
import { isZone } from '../time/moment.ts';
import { timeMeant } from '../time/time-meant.ts';
import { readWritten } from '../time/written.ts';
import { zoneMeant } from '../time/zone-meant.ts';

/** What an author is asked before the first draft. Times are as written: local to the zone, or `unknown`. */
export interface DraftAnswers {
  title: string;
  timezone: string;
  started: string;
  resolved: string;
  services: string[];
  severity: string;
  cause: string;
  authors: string[];
}

/** What is wrong with an answer and what to do, in one or two sentences; undefined where it will do. */
export type Fault = string | undefined;

export function titleFault(title: string): Fault {
  if (frontmatterSchema.shape.title.safeParse(title).success) return undefined;
  return title.trim() === ''
    ? 'Say in a few words what happened, as a reader would search for it.'
    : 'A title is one line of at most 120 characters.';
}

export function zoneFault(zone: string, zones: readonly string[]): Fault {
  if (isZone(zone)) return undefined;
  return `\`${zone}\` is not the name of a time zone. ${zoneMeant(zone, zones) ?? helpOf('unknown-timezone')}`;
}

/** `after` is the start, where the end is asked for; both are read in `zone`. */
export function timeFault(written: string, zone: string, after?: string): Fault {
  if (written === 'unknown') return undefined;
  if (!frontmatterSchema.shape.startedAt.safeParse(written).success) {
    const meant = timeMeant(written, 'moment');
    if (meant !== undefined) {
      return `\`${written}\` is not how a time is written here. Did you mean \`${meant}\`?`;
    }
    const what = written === '' ? '' : `\`${written}\` is not a day with a time. `;
    return `${what}Write both, such as 2024-06-02 14:05, or unknown.`;
  }
  const moment = readWritten(written, zone, null);
  if ('problem' in moment) {
    if (moment.problem === 'skipped') {
      return `Clocks in ${zone} skipped ${written}. Write ${moment.before} or ${moment.after}, whichever was meant.`;
    }
    if (moment.problem === 'repeated') {
      return `Clocks in ${zone} showed ${written} twice. Write ${moment.earlier} or ${moment.later}, whichever was meant.`;
    }
    return `The calendar has no such date as \`${written}\`.`;
  }
  const start = after === undefined || after === 'unknown' ? null : readWritten(after, zone, null);
  return start !== null && 'epoch' in start && moment.epoch < start.epoch
    ? `It cannot end at ${written}, before it began at ${after}. After midnight the date is the next one.`
    : undefined;
}

/** Of an id that has to be in a list of the team's; an empty list is one that the team does not keep. */
function idFault(id: string, ids: readonly string[], noun: string): Fault {
  if (ids.length === 0 || ids.includes(id)) return undefined;
  return `There is no ${noun} \`${id}\`. ${didYouMean(id, ids) ?? `Use ${listOf(ids)}.`}`;
}

/** Everything that is wrong with a set of answers. */
export function answerFaults(
  answers: DraftAnswers,
  lists: TeamLists,
  zones: readonly string[],
): string[] {
  const { title, timezone, started, resolved, services, severity, cause } = answers;
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const zone = isZone(timezone) ? timezone : 'UTC';
  return [
    titleFault(title),
    zoneFault(timezone, zones),
    timeFault(started, zone),
    timeFault(resolved, zone, started),
    ...services.map((id) => idFault(id, ids(lists.services), 'service')),
    idFault(severity, ids(lists.site.severities), 'severity'),
    idFault(cause, ids(lists.causes), 'cause'),
  ].filter((fault) => fault !== undefined);
}

const helpOf = (code: 'unknown-timezone'): string =>
  issueOf(code, { file: '', line: 1, column: 1 }).help;
