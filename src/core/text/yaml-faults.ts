import type { YAMLError } from 'yaml';

// What authors meet most, in their words, and what to do where the code's own advice does not fit; the library speaks
// of compact mappings and implicit keys.
const IN_OUR_WORDS: readonly [RegExp, string, string?][] = [
  [
    /^Nested mappings are not allowed in compact/,
    'a field begins within the value of another, since a text that holds `: ` has no quotes or a line is indented too far',
  ],
  [
    /^Tabs are not allowed as indentation/,
    'tabs are not allowed as indentation',
    'Put two spaces in the place of each tab that begins a line; most editors can do so for the whole file.',
  ],
  [/^Block collections are not allowed within flow/, 'a text that holds `: ` has no quotes'],
  [
    /^Unexpected scalar at node end/,
    'a quote, a bracket or a brace ends the value here, and more text follows',
  ],
  [/^Missing closing (["'])/, 'a text that begins with the quote $1 never ends'],
  [/^Plain value cannot start with .* (\S)$/, 'a text without quotes cannot begin with `$1`'],
  [/^Flow sequence .*\]/, 'a list that begins with `[` does not end with `]` before this line'],
  [/^Flow map .*\}/, 'a mapping that begins with `{` does not end with `}` before this line'],
  [/^All sequence items must start/, 'the hyphens of a list do not all stand in one column'],
  [/^All mapping items must start/, 'the fields of a mapping do not all begin in one column'],
  [
    /^Implicit (?:keys need to be on a single line|map keys need to be followed)/,
    'a line has no colon with a space after it, to part a field from its value',
  ],
];

/** The lines that git writes around two versions that it could not merge. */
const MERGE_MARK = /^(?:<{7}|={7}|>{7}|\|{7})(?: |\r?$)/m;

/** What to do where git's marks were left, in YAML and in a body alike. */
export const AFTER_A_MERGE =
  'Keep what is right of the two versions, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.';

/** True where a line stands that git left when it could not merge: all that follows from it is no fault of its own. */
export const isMergeMark = (line: string): boolean => line.search(MERGE_MARK) === 0;

/**
 * What keeps YAML from being read, as a sentence of ours: no position of its own, one full stop. `from` is the YAML
 * from the place of the fault; `help` is there where the code's own does not fit.
 */
export function sayYamlFault(
  { message }: Pick<YAMLError, 'message'>,
  from: string,
): { what: string; help?: string | undefined } {
  const say = (words: string) => `The YAML cannot be read: ${words}.`;
  if (isMergeMark(from)) return { what: say('a merge was not finished'), help: AFTER_A_MERGE };
  const line = (message.split('\n')[0] ?? message).replace(/[.:\s]+$/, '');
  for (const [pattern, words, help] of IN_OUR_WORDS) {
    const found = pattern.exec(line);
    if (found) return { what: say(words.replace('$1', found[1] ?? '')), help };
  }
  return { what: say(`${line.charAt(0).toLowerCase()}${line.slice(1)}`) };
}
