import { type Sentence, weightOfSentence } from './similar/sentences.ts';
import { groupsOf } from './terms.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/** More than this hardly make a text speak more of a thing; fewer keep the index small. */
const MOST_MENTIONS = 8;

/** The words for the groups that a text speaks of, each as often as it does, up to a few times. */
export function conceptWordsOf(sentences: readonly Sentence[], vocabulary: Vocabulary): string[] {
  const counts = new Map<number, number>();
  for (const { text, tokens } of sentences) {
    const groups = groupsOf(vocabulary.mentionsIn(tokens));
    if (groups.length === 0) continue;
    const weight = weightOfSentence(text);
    for (const { group } of groups) counts.set(group, (counts.get(group) ?? 0) + weight);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .flatMap(([group, count]) => {
      const mentions = Math.max(1, Math.min(Math.round(count), MOST_MENTIONS));
      return new Array<string>(mentions).fill(vocabulary.word(group));
    });
}
