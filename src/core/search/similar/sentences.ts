import { type Token, tokensOf } from '../words/tokens.ts';

/** Words with which a sentence says why something happened or what ended it. */
const REASON =
  /\b(?:root cause|caus(?:e|ed|ing)|due to|because|result(?:ed|ing)? (?:from|of|in)|(?:problem|issue|fault|error) was|turned out|triggered|led to|leading to|fixed|identified as|discovered|found that|which meant|incorrect|wrong|missing)\b/i;

/** Words of good intentions, which read alike after very different incidents. */
const INTENTION =
  /\b(?:should|will|must|improve|implement|ensure|regular|prevent|future|plan to|conduct|enhance|establish|going forward|consider)\b/i;

/** Words of what was believed before the reason was known: reports of very different incidents suspect an attack. */
const SUSPICION =
  /\b(?:suspect(?:s|ed|ing)?|suspicions?|mislead(?:s|ing)?|misled|assum(?:es?|ed|ing|ptions?)|initially|hypothes[ei]s|red herrings?)\b/i;

/** The sentences and lines of a plain text. */
const sentencesOf = (text: string): string[] =>
  text.split(/\n+|(?<=[.!?])\s+/).filter((sentence) => sentence.trim() !== '');

/** A sentence and its words. */
export interface Sentence {
  text: string;
  tokens: readonly Token[];
}

/** The sentences and lines of a plain text, each taken apart into its words. */
export const wordedSentences = (text: string): Sentence[] =>
  sentencesOf(text).map((sentence) => ({ text: sentence, tokens: tokensOf(sentence) }));

/** How much a sentence counts: a third where it promises. */
export const weightOfSentence = (sentence: string): number => (INTENTION.test(sentence) ? 0.3 : 1);

/** A line that names a section: short, and no sentence. */
const HEADING = /^(?=.{1,60}$)\S+(?:\s+\S+){0,6}(?<![.!?,;])$/;
const WHY_HEADING = /\b(?:root|causes?|why|contributing|factors|summary|overview|what happened)\b/i;

/**
 * The sentences of a plain text, each with whether it says why something happened: it gives a reason, or stands in a
 * section that does, and neither promises nor suspects.
 */
export function reasonedSentences(text: string): { text: string; reasoned: boolean }[] {
  let inWhy = false;
  return sentencesOf(text).map((sentence) => {
    const line = sentence.trim();
    if (HEADING.test(line)) inWhy = WHY_HEADING.test(line);
    const reasoned =
      (inWhy || REASON.test(sentence)) && !INTENTION.test(sentence) && !SUSPICION.test(sentence);
    return { text: sentence, reasoned };
  });
}
