import type { Numbered } from './numbered.ts';

/** The words themselves, in their order. */
export const wordsOf = ({ names, numbers }: Numbered): string[] =>
  Array.from(numbers, (number) => names[number] ?? '');
