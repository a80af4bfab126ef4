import { type DetectionMethod, dayOf, type Postmortem } from '../postmortem.ts';
import { sayDuration, writeDuration } from '../time/duration.ts';
import { milestonesOf } from '../time/milestones.ts';
import { INTERVALS, metricsOf, minutesBetween } from './metrics.ts';
import { TRIGGER_TITLES } from './titles.ts';

/** A space at which no line ends. */
export const NBSP = '\u00A0';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const FOUND: Record<DetectionMethod, string> = {
  monitoring: 'found by monitoring',
  customer: 'found by a customer',
  employee: 'found by an employee',
  partner: 'found by a partner',
  unknown: 'found',
};

/**
 * The line of facts beneath a postmortem's title, in parts to be set with commas: "45 minutes, 90 % of users, found by
 * monitoring in 2 minutes, configuration push, code defect". What is unknown is said to be, in words.
 */
export function factsInWords(postmortem: Postmortem, causeTitle: string): string[] {
  const { timeToResolve } = metricsOf(postmortem);
  return [
    timeToResolve === null ? 'duration unknown' : sayDuration(timeToResolve),
    impactInWords(postmortem),
    detectionInWords(postmortem),
    postmortem.trigger === 'unknown'
      ? 'trigger unknown'
      : lowerFirst(TRIGGER_TITLES[postmortem.trigger]),
    postmortem.cause === 'unknown' ? 'cause unknown' : lowerFirst(causeTitle),
  ];
}

/** `90 % of users`, `no users`, or that the share is unknown. */
export function impactInWords({ impact: { percent, of } }: Postmortem): string {
  if (percent === null) return of === null ? 'impact unknown' : `share of ${of} unknown`;
  return of === null ? sayPercent(percent) : `${sayPercent(percent)} of ${of}`;
}

/** `found by monitoring in 2 minutes`; without the interval where it is missing. */
function detectionInWords(postmortem: Postmortem): string {
  const { timeToDetect } = metricsOf(postmortem);
  const method = postmortem.detection;
  if (method === 'unknown' && timeToDetect === null) return 'detection unknown';
  const found = FOUND[method];
  if (timeToDetect === null) return found;
  return timeToDetect === 0 ? `${found} at once` : `${found} in ${sayDuration(timeToDetect)}`;
}

/** A percentage with its space, and no more decimals than it was written with. */
export const sayPercent = (percent: number): string => `${sayNumber(percent)}${NBSP}%`;

/** A number as a page prints it: thousands apart, one decimal below a hundred, two below one. */
export function sayNumber(value: number): string {
  const digits = Number.isInteger(value)
    ? 0
    : Math.abs(value) < 1
      ? 2
      : Math.abs(value) < 100
        ? 1
        : 0;
  const [whole = '', decimals = ''] = value.toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = decimals.replace(/0+$/, '');
  return rest === '' ? grouped : `${grouped}.${rest}`;
}

/** `1 incident`, `5 incidents`. */
export const sayCount = (n: number, one: string, many = `${one}s`): string =>
  `${sayNumber(n)} ${n === 1 ? one : many}`;

/** `3 of 5 incidents`: what stands beside every share. */
export const sayShare = (part: number, whole: number, one: string, many = `${one}s`): string =>
  `${sayNumber(part)} of ${sayCount(whole, one, many)}`;

/** A calendar day (`YYYY-MM-DD`) as a sentence says it: `2 June 2024`. */
export function sayDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** The day of a postmortem in words. */
export const sayDayOf = (postmortem: Postmortem): string => sayDay(dayOf(postmortem));

/** A title within a sentence: its first letter small, unless the word is an abbreviation (`DNS`, `API`). */
export function lowerFirst(title: string): string {
  return /^\p{Lu}\p{Ll}|^\p{Lu}$|^\p{Lu}\s/u.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
}

/**
 * A time between two milestones as a page gives it: `1h 10m`; where it is missing, why: `not recorded`, or `detected
 * before started` where both are known and the time would be negative.
 */
export function intervalInWords(name: keyof typeof INTERVALS, postmortem: Postmortem): string {
  const [from, to] = INTERVALS[name];
  const milestones = milestonesOf(postmortem);
  const minutes = minutesBetween(milestones[from], milestones[to]);
  if (minutes !== null) return writeDuration(minutes);
  return milestones[from] && milestones[to] ? `${to} before ${from}` : 'not recorded';
}
