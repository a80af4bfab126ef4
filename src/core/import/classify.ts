import { type Score, scoreWords, type WeightedWords } from './phrases.ts';
import { PLACE_WORDS } from './words/causes.ts';

/** A reading by weighted words: the id, and the words of the text that spoke loudest for it. */
export interface Classified<Id extends string> {
  id: Id;
  words: string;
  line: number;
}

/** A piece of a text, and how much it has to say. */
export interface Passage {
  text: string;
  line: number;
  weight: number;
}

/** Weighs every passage for each id, best first; words that come again in another passage count again, less each time. */
export function classify(
  passages: readonly Passage[],
  words: WeightedWords,
  allowed: (id: string) => boolean,
  aside = 1,
): { id: string; score: number; best: { hit: string; line: number } }[] {
  const totals = new Map<
    string,
    { score: number; best: { hit: string; line: number; score: number } }
  >();
  const times = new Map<string, number>();
  for (const passage of passages) {
    for (const score of scoreWords(passage.text, words)) {
      if (!allowed(score.id)) continue;
      let sum = 0;
      for (const hit of score.hits) {
        const before = times.get(`${score.id} ${hit.phrase}`) ?? 0;
        times.set(`${score.id} ${hit.phrase}`, before + 1);
        const weight = PLACE_WORDS.has(hit.phrase)
          ? Math.min(passage.weight, 1) * aside
          : passage.weight;
        sum += (hit.weight * weight) / (before + 1);
      }
      const total = totals.get(score.id) ?? {
        score: 0,
        best: { hit: '', line: passage.line, score: -1 },
      };
      if (sum > total.best.score)
        total.best = { hit: loudest(score, passage.text), line: passage.line, score: sum };
      total.score += sum;
      totals.set(score.id, total);
    }
  }
  return [...totals]
    .map(([id, { score, best }]) => ({ id, score, best }))
    .sort((a, b) => b.score - a.score);
}

function loudest(score: Score, text: string): string {
  const hit = score.hits.toSorted((a, b) => b.weight - a.weight)[0];
  return hit ? text.slice(hit.start, hit.end) : '';
}
