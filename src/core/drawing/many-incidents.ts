import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { dayOf, type Postmortem } from '../postmortem.ts';
import { calendarBands } from './calendar-axis.ts';

/** The narrowest width for which drawings over many incidents are laid out; they are fluid above it. */
export const MANY_FROM = 320;

/** A drawing with more marks than this has none of them in the order of the tab key: the list beside it has them. */
const MOST_TAB_STOPS = 30;

/**
 * A drawing with more marks than this has none that leads to its incident: thousands of links and titles make a page
 * heavy (2.4 MB for 2,500 incidents), a mark among so many cannot be hit, and the list beside it has them all.
 */
const MOST_LINKS = 500;

/** Whether each of so many marks leads to its incident. */
export const leadAmong = (marks: number): boolean => marks <= MOST_LINKS;

/** `-1` where so many marks would make the tab key useless. */
export function tabIndexAmong(marks: number): -1 | undefined {
  return marks > MOST_TAB_STOPS ? -1 : undefined;
}

/** When an incident was, in minutes since the epoch: its start, or where that is unknown the day of its id. */
export function whenOf(postmortem: Postmortem): number {
  return postmortem.started?.epoch ?? Date.parse(`${dayOf(postmortem)}T00:00Z`) / 60_000;
}

/** A calendar axis over all of the incidents; its x are percentages of the width. */
export function calendarScale(postmortems: readonly Postmortem[]) {
  const [from = 0, to = from] = extent(postmortems, whenOf);
  const bands = calendarBands(from, to, 6);
  const scale = scaleLinear([bands[0]?.from ?? from, bands.at(-1)?.to ?? to], [0, 100]);
  const x = (epoch: number) => Math.round(scale(epoch) * 100) / 100;
  return {
    x,
    bands: bands.map(({ from, to, label }) => ({ label, x: x(from), width: x(to) - x(from) })),
  };
}
