import type { EntryKind } from '../postmortem.ts';

/** What each kind of timeline entry is called on a page. */
export const KIND_WORDS: Record<EntryKind, string> = {
  trigger: 'trigger',
  started: 'started',
  detected: 'detected',
  acknowledged: 'acknowledged',
  investigating: 'investigating',
  'wrong-turn': 'wrong turn',
  escalated: 'escalated',
  identified: 'identified',
  mitigated: 'mitigated',
  resolved: 'resolved',
  note: 'note',
};

/** `a`, `a and b`, `a, b and c`. */
export function listOfWords(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The width of a text in pixels at 13 pixels of a humanist sans, on the generous side: nothing measures fonts here. */
export function textWidth(text: string): number {
  return Math.ceil(text.length * 6.7);
}
