import { MONTHS } from './words/months.ts';

/** Where a sentence ends; "6:00 p.m. on", "e.g. this", "Sept. 3" and "20. January" go on. */
export const SENTENCE_END = new RegExp(
  String.raw`(?<![.\s]\p{L})(?<!\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|approx|vs|ca|no))(?<!\b\d{1,2}(?=\.\s+(?:${Object.keys(MONTHS).join('|')})\b))[.!?](?=\s)`,
  'giu',
);

/** A text of at most `max` characters: whole sentences where there are any, else words and an ellipsis. */
export function cutAtSentence(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 3);
  const end = [...cut.matchAll(SENTENCE_END)].at(-1)?.index ?? -1;
  return end > max / 3 ? cut.slice(0, end + 1) : `${cut.replace(/\s+\S*$/, '')}...`;
}
