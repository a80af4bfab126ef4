import { sentencesOf, weightOfSentence } from './similar/sentences.ts';
import { groupsOf } from './terms.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';
import { tokensOf } from './words/tokens.ts';

/** More than this hardly make a text speak more of a thing; fewer keep the index small. */
const MOST_MENTIONS = 8;

/** The words for the groups that a text speaks of, each as often as it does, up to a few times. */
export function conceptWordsOf(text: string, vocabulary: Vocabulary): string[] {
  const counts = new Map<number, number>();
  for (const sentence of sentencesOf(text)) {
    const weight = weightOfSentence(sentence);
    for (const group of groupsOf(vocabulary.mentionsIn(tokensOf(sentence)))) {
      counts.set(group, (counts.get(group) ?? 0) + weight);
    }
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .flatMap(([group, count]) =>
      Array.from({ length: Math.max(1, Math.min(Math.round(count), MOST_MENTIONS)) }, () =>
        vocabulary.word(group),
      ),
    );
}
