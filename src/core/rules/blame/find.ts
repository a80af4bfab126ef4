import { BLAME_WORDS } from './words.ts';

/** Words that make a person the cause: where they stand in a text, how they read, and what to ask instead. */
export interface Blame {
  offset: number;
  words: string;
  ask: string;
}

const PATTERNS = BLAME_WORDS.map(({ pattern, ask }) => ({
  pattern: new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w-])`, 'giu'),
  ask,
}));

/** One look first: nearly every text holds none of the words, and a search for each would each read all of it. */
const ANY = new RegExp(BLAME_WORDS.map(({ pattern }) => `(?:${pattern})`).join('|'), 'iu');

/** "Not human error", "no operator error", "rather than human error", "instead of blaming". */
const DENIED =
  /(?:\bnot|\bno|n[’']t|\bnever|\bneither|\bnor|\bwithout|\brather than|\binstead of|\bthan)(?:\s+\w+){0,3}\s*$/iu;

/** What a text says to blame somebody; what it denies or quotes does not count. */
export function findBlame(text: string): Blame[] {
  if (!ANY.test(text)) return [];
  const found = PATTERNS.flatMap(({ pattern, ask }) =>
    [...text.matchAll(pattern)].map((match) => ({ offset: match.index, words: match[0], ask })),
  )
    .filter(({ offset }) => !isDenied(text, offset) && !isQuoted(text, offset))
    .toSorted((a, b) => a.offset - b.offset);
  // Two of the patterns may see the same words.
  return found.filter((blame, index) => {
    const before = found[index - 1];
    return before === undefined || blame.offset >= before.offset + before.words.length;
  });
}

const isDenied = (text: string, offset: number): boolean => {
  const sentence =
    text
      .slice(Math.max(0, offset - 60), offset)
      .split(/[.!?;:]\s/)
      .at(-1) ?? '';
  return DENIED.test(sentence);
};

/** Within quotation marks or backticks of the same line somebody else is speaking, or a name is meant. */
const isQuoted = (text: string, offset: number): boolean => {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const open = (mark: RegExp) => (line.match(mark)?.length ?? 0) % 2 === 1;
  return (
    open(/"/g) || open(/`/g) || (line.match(/“/g)?.length ?? 0) > (line.match(/”/g)?.length ?? 0)
  );
};
