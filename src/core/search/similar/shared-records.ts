import type { SimilarEntry } from './entry.ts';

/** What things on record add, beside texts whose likeness is 0 to 1: enough to order near ones, not to replace it. */
const SAME = { cause: 0.06, trigger: 0.03, service: 0.04, lesson: 0.02 } as const;

/** Says of two entries, by their numbers, how much it is worth what both have on record. */
export function sharedRecords(
  entries: readonly SimilarEntry[],
): (one: number, other: number) => number {
  // Ids by numbers; `unknown` is nothing that two could share.
  const numbers = new Map<string, number>([['unknown', 0]]);
  const numberOf = (id: string) => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  };
  const causes = Uint32Array.from(entries, ({ cause }) => numberOf(cause));
  const triggers = Uint32Array.from(entries, ({ trigger }) => numberOf(trigger));
  const services = entries.map((entry) => entry.services.map(numberOf));
  const lessons = entries.map((entry) => entry.lessons.map(numberOf));
  return (one, other) => {
    const cause = causes[one] ?? 0;
    const trigger = triggers[one] ?? 0;
    return (
      (cause !== 0 && cause === causes[other] ? SAME.cause : 0) +
      (trigger !== 0 && trigger === triggers[other] ? SAME.trigger : 0) +
      (haveCommon(services[one], services[other]) ? SAME.service : 0) +
      (haveCommon(lessons[one], lessons[other]) ? SAME.lesson : 0)
    );
  };
}

function haveCommon(some: readonly number[] = [], others: readonly number[] = []): boolean {
  for (const one of some) {
    for (const other of others) if (one === other) return true;
  }
  return false;
}
