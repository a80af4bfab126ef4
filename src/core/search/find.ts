import type { Answer, Hit } from './answer.ts';
import type { Engine } from './engine.ts';
import type { ChoiceId } from './facet-list.ts';
import { namedBy, withNamed } from './named.ts';
import { countFacets, narrow } from './narrow.ts';
import { asksNothing, type SearchState, type SortId } from './state.ts';

/** What a search found: ids in order, and why each. */
export interface Found {
  ids: string[];
  hits: ReadonlyMap<string, Hit>;
  /** Null when only facets were asked for. */
  answer: Answer | null;
  /** How many of them have every word. */
  complete: number;
  /** How many there would be without facets. */
  matching: number;
  /** For each `facet:value` of the facets that were counted, how many results it would leave. */
  counts: ReadonlyMap<string, number>;
  sort: SortId;
}

/** Answers a whole search: words, then facets, then the order. Facets that are `unfolded` are counted too. */
export async function find(
  engine: Engine,
  state: SearchState,
  unfolded: readonly ChoiceId[] = [],
): Promise<Found> {
  const answer = state.text.trim() === '' ? null : await answerTo(state.text, engine);
  const [members, order] = await Promise.all([
    engine.facets([...state.chosen.keys(), ...unfolded]),
    answer && state.sort === 'relevance'
      ? null
      : engine.order(state.sort === 'relevance' ? 'date' : state.sort),
  ]);
  const matching = answer ? answer.hits.map(({ id }) => id) : await engine.all();
  const left = narrow(matching, state.chosen, members);
  const hits = new Map(answer?.hits.map((hit) => [hit.id, hit]));
  return {
    ids: order ? inOrder(left, order) : left,
    hits,
    answer,
    complete: left.filter((id) => hits.get(id)?.complete).length,
    matching: matching.length,
    sort: state.sort,
    counts: asksNothing(state) ? new Map() : countFacets(matching, state.chosen, members),
  };
}

async function answerTo(text: string, engine: Engine): Promise<Answer> {
  const [answer, named] = await Promise.all([engine.ask(text), namedBy(text, engine)]);
  return withNamed(answer, named, text);
}

/** By the key; those that lack it come last, as they came. */
function inOrder(ids: readonly string[], order: readonly string[]): string[] {
  const place = new Map(order.map((id, at) => [id, at]));
  const last = order.length;
  return ids.toSorted((a, b) => (place.get(a) ?? last) - (place.get(b) ?? last));
}
