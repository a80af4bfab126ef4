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
  [
    /^Unexpected flow-(?:map|seq)-start/,
    'a `{` or `[` stands within a text that has no quotes, or follows a value',
  ],
  [
    /^(?:A block sequence may not be used as an implicit map key|With stringKeys)/,
    'the hyphens of a list do not all stand in one column',
  ],
  [/^All sequence items must start/, 'the hyphens of a list do not all stand in one column'],
  [/^All mapping items must start/, 'the fields of a mapping do not all begin in one column'],
  [
    /^Implicit (?:keys need to be on a single line|map keys need to be followed)/,
    'a line has no colon with a space after it, to part a field from its value',
  ],
];

/** What the parser says of the lines after a fault, when it has lost its place: no faults of their own. */
const FOLLOWS =
  /in YAML stream|^With stringKeys|^A block sequence may not|^All (?:sequence|mapping) items must/;

/** True for a message that only follows from one before it. */
export const followsFromAnother = ({ message }: Pick<YAMLError, 'message'>): boolean =>
  FOLLOWS.test(message);

/** True where nothing that the parser says of the lines below is to be believed. */
export const hidesTheRest = (from: string): boolean => isMergeMark(from) || HYPHEN_ALONE.test(from);

const ODD_SPACE = /^[^:\n]*:([\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF])/;
const HYPHEN_ALONE = /^ *-[^\s-]/;

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
  const odd = ODD_SPACE.exec(from)?.[1];
  if (odd !== undefined) {
    const point = odd.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return {
      what: say(
        `the space after the colon is no ordinary one (U+${point}), so no field ends there`,
      ),
      help: 'Delete it and type a space; it often comes along when text is pasted from a chat or a web page.',
    };
  }
  if (HYPHEN_ALONE.test(from)) {
    return {
      what: say('the hyphen that begins an entry of a list has no space after it'),
      help: 'Put a space after the hyphen.',
    };
  }
  const line = (message.split('\n')[0] ?? message).replace(/[.:\s]+$/, '');
  for (const [pattern, words, help] of IN_OUR_WORDS) {
    const found = pattern.exec(line);
    if (found) return { what: say(words.replace('$1', found[1] ?? '')), help };
  }
  return { what: say(`${line.charAt(0).toLowerCase()}${line.slice(1)}`) };
}
