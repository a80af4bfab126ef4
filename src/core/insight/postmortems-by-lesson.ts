import { compareNewestFirst, lessonsOf, type Postmortem } from '../postmortem.ts';
import { counted } from './population.ts';

/** The final postmortems that name each lesson, newest first. Put together once for all pages. */
export function postmortemsByLesson(
  postmortems: readonly Postmortem[],
): ReadonlyMap<string, Postmortem[]> {
  const before = naming.get(postmortems);
  if (before) return before;
  const byLesson = new Map<string, Postmortem[]>();
  // In the order of the list of all, so that no list of a lesson has to be sorted.
  for (const postmortem of newestFirst(postmortems)) {
    for (const lesson of lessonsOf(postmortem)) {
      const list = byLesson.get(lesson);
      if (list) list.push(postmortem);
      else byLesson.set(lesson, [postmortem]);
    }
  }
  naming.set(postmortems, byLesson);
  return byLesson;
}

const naming = new WeakMap<readonly Postmortem[], ReadonlyMap<string, Postmortem[]>>();

/** Those that count, the final ones, newest first. */
export const newestFirst = (postmortems: readonly Postmortem[]): Postmortem[] =>
  counted(postmortems).sort(compareNewestFirst);
