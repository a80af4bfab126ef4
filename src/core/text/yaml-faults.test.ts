import { expect, test } from 'vitest';
import { readYaml } from './yaml.ts';

const said = (yaml: string): string[] =>
  readYaml('a.mdx', yaml).issues.map(
    ({ line, column, message }) =>
      `${line}:${column} ${message.replace('The YAML cannot be read: ', '').replace(' Nothing in the file counts until it can.', '')}`,
  );

test.each([
  [
    'title: Expired: certificate',
    '1:8 a field begins within the value of another, since a text that holds `: ` has no quotes or a line is indented too far.',
  ],
  ['at: { text: Error: down }', '1:13 a text that holds `: ` has no quotes.'],
  [
    "title: 'It's down'",
    '1:12 a quote, a bracket or a brace ends the value here, and more text follows.',
  ],
  ["title: 'Its down", "1:17 a text that begins with the quote ' never ends."],
  ['title: @here down', '1:8 a text without quotes cannot begin with `@`.'],
  ['a: [web\nb: 1', '2:1 a list that begins with `[` does not end with `]` before this line.'],
  ['a: { b: 1\nc: 1', '2:1 a mapping that begins with `{` does not end with `}` before this line.'],
  ['a:\n  - b: 1\n    c: 2\n  d: 3', '4:1 the fields of a mapping do not all begin in one column.'],
  [
    'status:final\nb: 1',
    '1:1 a line has no colon with a space after it, to part a field from its value.',
  ],
  ['a:\n\t- web', '2:1 tabs are not allowed as indentation.'],
])('%j is refused in words of ours', (yaml, message) => expect(said(yaml)).toEqual([message]));

test('one line is one fault, and a fault on another line is another', () => {
  expect(said('a: 1\n  b: 2')).toHaveLength(1);
  expect(said('a: b: c\nd: @e')).toHaveLength(2);
});
