import type { SimilarEntry } from './entry.ts';
import { flatLists, hasMarked, marker } from './flat-lists.ts';

/** What things on record add, beside texts whose likeness is 0 to 1: enough to order near ones, not to replace it. */
const SAME = { cause: 0.06, trigger: 0.03, service: 0.04, lesson: 0.02 } as const;

/** Says of two entries, by their numbers, how much it is worth what both have on record. */
export function sharedRecords(
  entries: readonly Pick<SimilarEntry, 'cause' | 'trigger' | 'services' | 'lessons'>[],
): (one: number, other: number) => number {
  // Ids by numbers; `unknown` is no cause and no trigger that two could share.
  const numbers = new Map<string, number>([['unknown', 0]]);
  const numberOf = (id: string) => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  };
  const causes = Uint32Array.from(entries, ({ cause }) => numberOf(cause));
  const triggers = Uint32Array.from(entries, ({ trigger }) => numberOf(trigger));
  const services = flatLists(entries.map((entry) => entry.services.map(numberOf)));
  const lessons = flatLists(entries.map((entry) => entry.lessons.map(numberOf)));
  const servicesOf = marker(services, numbers.size);
  const lessonsOf = marker(lessons, numbers.size);
  return (one, other) => {
    const cause = causes[one] ?? 0;
    const trigger = triggers[one] ?? 0;
    return (
      (cause !== 0 && cause === causes[other] ? SAME.cause : 0) +
      (trigger !== 0 && trigger === triggers[other] ? SAME.trigger : 0) +
      (hasMarked(services, other, servicesOf(one)) ? SAME.service : 0) +
      (hasMarked(lessons, other, lessonsOf(one)) ? SAME.lesson : 0)
    );
  };
}
