/** Finds comments that switch a check off: a rule that does not fit is changed for all, in its table. */

export interface Suppression {
  /** 1-based. */
  line: number;
  /** The comment's own words, such as the name of the directive. */
  directive: string;
}

// Put together so that this file does not find itself.
const directives = [
  ['biome', 'ignore'],
  ['prettier', 'ignore'],
  ['eslint', 'disable'],
  ['@ts', 'ignore'],
  ['@ts', 'nocheck'],
  ['@ts', 'expect-error'],
].map((words) => words.join('-'));

/** Every directive of a linter, a formatter or the type checker that a text holds. */
export function suppressionsIn(text: string): Suppression[] {
  return text
    .split('\n')
    .flatMap((content, index) =>
      directives
        .filter((directive) => content.includes(directive))
        .map((directive) => ({ line: index + 1, directive })),
    );
}
