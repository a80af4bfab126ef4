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

/** `a`, `a and b`, `a, b and c`; or with `or`. */
export function listOfWords(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A title as a drawing has room for it: no longer than `most` characters, cut between two words where it can be. */
export function shortTitle(title: string, most: number): string {
  const letters = [...title];
  if (letters.length <= most) return title;
  const cut = letters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** The width of a text in pixels at 13 pixels of a humanist sans, on the generous side: nothing measures fonts here. */
export function textWidth(text: string): number {
  return Math.ceil(text.length * 6.7);
}
