import { TRIGGER_TITLES } from '../../insight/titles.ts';
import type { TeamLists } from '../../rules/rule.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { corpusOf } from './corpus.ts';
import type { SimilarEntry } from './entry.ts';
import type { Titles } from './reasons.ts';
import { neighbourhood, type Similar } from './similar.ts';

/** What readers call causes, triggers, services and lessons; an id that no list has is called by itself. */
export function titlesOf(lists: Pick<TeamLists, 'causes' | 'services' | 'lessons'>): Titles {
  const named = (items: readonly { id: string; title: string }[]) => {
    const titles = new Map(items.map(({ id, title }) => [id, title]));
    return (id: string) => titles.get(id) ?? id;
  };
  const triggers = Object.entries(TRIGGER_TITLES).map(([id, title]) => ({ id, title }));
  return {
    cause: named(lists.causes),
    service: named(lists.services),
    lesson: named(lists.lessons),
    trigger: named(triggers),
  };
}

/**
 * For pages: the incidents most similar to one of `entries`, by its id, best first, each with its reasons. Prepared
 * once for all; an answer then looks at what shares a rare term and not at every incident.
 */
export function similarIncidents(
  entries: readonly SimilarEntry[],
  vocabulary: Vocabulary,
  titles: Titles,
): (id: string, limit?: number) => Similar[] {
  const numbers = new Map(entries.map(({ id }, number) => [id, number]));
  const neighbours = neighbourhood(corpusOf(entries), vocabulary, titles);
  return (id, limit = 3) => {
    const number = numbers.get(id);
    return number === undefined ? [] : neighbours.similarTo(number, limit);
  };
}
