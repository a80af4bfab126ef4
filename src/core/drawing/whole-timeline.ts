import type { Postmortem } from '../postmortem.ts';
import type { Cause } from '../schema/lists.ts';
import { causeLook } from './cause-hue.ts';
import { calendarScale, MANY_FROM, whenOf } from './many-incidents.ts';
import { columnPlaces, stackMarks } from './stack-marks.ts';

const LABEL = 22;
const GAP = 12;
const HIGHEST = 90;

/**
 * Every incident across time, a lane for each cause that occurs, in the order of causes.yml; causes that the list
 * does not know come last. x are percentages, y pixels; marks that would touch on the narrowest screen are stacked.
 */
export function layOutWhole(postmortems: readonly Postmortem[], causes: readonly Cause[]) {
  const { x, bands } = calendarScale(postmortems);
  const byCause = Map.groupBy(
    postmortems.toSorted((a, b) => whenOf(a) - whenOf(b)),
    ({ cause }) => cause,
  );
  const known = causes.filter(({ id }) => byCause.has(id));
  const unknown = [...byCause.keys()].filter((id) => causes.every((cause) => cause.id !== id));
  const size = postmortems.length > 300 ? 7 : 12;
  let top = 26;
  const lanes = [...known, ...unknown.map((id) => ({ id, title: id }))].map(({ id, title }) => {
    const members = byCause.get(id) ?? [];
    const exact = members.map((one) => (x(whenOf(one)) / 100) * MANY_FROM);
    const places = columnPlaces(exact, size, postmortems.length);
    const levels = stackMarks(places, size);
    const highest = Math.max(0, ...levels);
    const step = Math.min(size, HIGHEST / Math.max(1, highest));
    const base = top + LABEL + highest * step + size;
    const lane = {
      id,
      title,
      look: causeLook(id, causes),
      label: top + 14,
      base,
      marks: members.map((postmortem, index) => ({
        postmortem,
        x: Math.round(((places[index] ?? 0) / MANY_FROM) * 10_000) / 100,
        y: Math.round((base - size / 2 - (levels[index] ?? 0) * step) * 10) / 10,
      })),
    };
    top = base + GAP;
    return lane;
  });
  return { bands, lanes, height: top + 4, shrink: size / 12 };
}
