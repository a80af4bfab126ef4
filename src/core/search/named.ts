import type { Answer, Hit } from './answer.ts';
import type { Engine } from './engine.ts';
import { idIn } from './id-in.ts';

/** A day, or an id. */
const NAME = /^(\d{4}-\d{2}-\d{2})(-[\w-]+)?$/;

/** The postmortems that a question names and does not describe: of a day on which they began, or by the id of one. */
export async function namedBy(text: string, engine: Engine): Promise<string[]> {
  const [, day, slug] = NAME.exec(idIn(text)) ?? [];
  if (day === undefined) return [];
  const members = await engine.facets(['began']);
  const began = [...(members.get(`began:${day}`) ?? [])];
  if (slug === undefined) return began;
  const addresses = began.map(async (id) => (await engine.fragment(id)).raw_url);
  const known = await Promise.all(addresses);
  return began.filter((_, at) => known[at] === `postmortems/${day}${slug}/`);
}

/** The same answer with the postmortems that were named first: what has the figures of a name in its text comes after. */
export function withNamed(answer: Answer, named: readonly string[], text: string): Answer {
  if (named.length === 0) return answer;
  const first = named.map(
    (id): Hit => ({ id, score: 0, words: [text.trim()], related: [], complete: true, named: true }),
  );
  const others = answer.hits.filter(({ id }) => !named.includes(id));
  return {
    ...answer,
    hits: [...first, ...others.map((hit) => ({ ...hit, complete: false }))],
    corrections: new Map(),
    unknown: [],
  };
}
