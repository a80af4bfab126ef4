import type { YAMLError } from 'yaml';

// What authors meet most, in their words; the library speaks of compact mappings and implicit keys.
const IN_OUR_WORDS: readonly [RegExp, string][] = [
  [
    /^Nested mappings are not allowed in compact/,
    'a field begins within the value of another, since a text that holds `: ` has no quotes or a line is indented too far',
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

/** What keeps YAML from being read, as a sentence of ours: no position of its own, one full stop. */
export function sayYamlFault({ message }: Pick<YAMLError, 'message'>): string {
  const line = (message.split('\n')[0] ?? message).replace(/[.:\s]+$/, '');
  for (const [pattern, words] of IN_OUR_WORDS) {
    const found = pattern.exec(line);
    if (found) return `The YAML cannot be read: ${words.replace('$1', found[1] ?? '')}.`;
  }
  return `The YAML cannot be read: ${line.charAt(0).toLowerCase()}${line.slice(1)}.`;
}
