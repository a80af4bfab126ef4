import { dayOf, type Postmortem } from '../postmortem.ts';
import { distributionOf } from './distribution.ts';
import { metricsOf } from './metrics.ts';

/** Three figures about one calendar year, each with how many incidents or actions it rests on. */
export interface YearInFigures {
  year: string;
  incidents: number;
  /** Minutes; the median is null where no incident of the year records both ends. */
  timeToDetect: { median: number | null; n: number; missing: number };
  /** The causes that most incidents share: several when they are even, none while all differ. Unknown is missing. */
  commonCauses: { ids: string[]; incidents: number; n: number; missing: number };
  promises: { done: number; promised: number };
}

/** The newest year that has incidents, in figures; null without any. Pass postmortems that count in metrics. */
export function latestYear(postmortems: readonly Postmortem[]): YearInFigures | null {
  const year = postmortems
    .map((postmortem) => dayOf(postmortem).slice(0, 4))
    .toSorted()
    .at(-1);
  if (year === undefined) return null;
  const members = postmortems.filter((postmortem) => dayOf(postmortem).startsWith(year));
  const { median, n, missing } = distributionOf(members.map((one) => metricsOf(one).timeToDetect));
  const actions = members.flatMap((one) => one.actions);
  return {
    year,
    incidents: members.length,
    timeToDetect: { median, n, missing },
    commonCauses: commonest(members.map(({ cause }) => cause)),
    promises: {
      done: actions.filter(({ status }) => status === 'done').length,
      promised: actions.length,
    },
  };
}

function commonest(causes: readonly string[]): YearInFigures['commonCauses'] {
  const counts = new Map<string, number>();
  const known = causes.filter((cause) => cause !== 'unknown');
  for (const cause of known) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const ids = most < 2 && known.length > 1 ? [] : [...counts].filter(([, n]) => n === most);
  return {
    ids: ids.map(([id]) => id),
    incidents: most,
    n: known.length,
    missing: causes.length - known.length,
  };
}

/**
 * One from the archive: of those that happened in an earlier year than the newest, the one whose day of the year is
 * nearest to `day` (`YYYY-MM-DD`), the newest of equals. The same day gives the same one, so that a build stays
 * reproducible; null while there is only one year.
 */
export function fromArchive(postmortems: readonly Postmortem[], day: string): Postmortem | null {
  const newest = latestYear(postmortems)?.year ?? '';
  let chosen: Postmortem | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const postmortem of postmortems) {
    if (dayOf(postmortem).slice(0, 4) >= newest) continue;
    const away = daysApart(dayOf(postmortem), day);
    if (away < nearest) [chosen, nearest] = [postmortem, away];
  }
  return chosen;
}

/** How far two days of the year are apart, the short way round. */
function daysApart(a: string, b: string): number {
  const ofYear = (day: string) => Date.parse(`2000${day.slice(4)}T00:00Z`) / 86_400_000;
  const apart = Math.abs(ofYear(a) - ofYear(b));
  return Math.min(apart, 366 - apart);
}
