import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readYaml } from './yaml.ts';

const columnOf = (yaml: string, word: string): number => {
  const { value, positionIn } = readYaml('a.mdx', yaml);
  const text = (value as { a: string }).a;
  return positionIn(['a'], text.indexOf(word)).column;
};

test.each([
  ['plain', 'a: one two', 8],
  ['plain after spaces and before a comment', 'a:   one two # two', 10],
  ['single quotes', "a: 'one two'", 9],
  ['an apostrophe in single quotes', "a: 'it''s two'", 11],
  ['double quotes', 'a: "one two"', 9],
  ['escapes in double quotes', 'a: "\\"x\\" \\u00e9 \\x41 \\U0001F600 two"', 34],
  ['a character of two units', 'a: 😀 two', 7],
  ['a flow mapping', '{ a: one two }', 10],
  ['folded lines: where the text begins', 'a: >-\n  one\n  two', 4],
  ['a plain text over two lines: where it begins', 'a: one\n  two', 4],
])('a word is found in %s', (_, yaml, column) => expect(columnOf(yaml, 'two')).toBe(column));

test('a word on one line is found wherever a writer of YAML puts it', () => {
  const piece = fc.string({ unit: fc.constantFrom(...`ab '":#\\\té😀-,[]{}`), maxLength: 12 });
  const options = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE');
  fc.assert(
    fc.property(piece, piece, options, (before, after, defaultStringType) => {
      const text = `${before}WORD${after}`;
      const yaml = stringify({ a: text }, { defaultStringType, lineWidth: 0 });
      fc.pre(!yaml.trimEnd().includes('\n'));
      expect(columnOf(yaml, 'WORD')).toBe(yaml.indexOf('WORD') + 1);
    }),
  );
});
