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
  [
    'a:\n  - { b: We saw {c} here }\n  - { b: d }\ne: f',
    '2:17 a `{` or `[` stands within a text that has no quotes, or follows a value.',
  ],
  [
    'a:\n  - b: 1\n  -c: 2\n  - d: 3',
    '3:1 the hyphen that begins an entry of a list has no space after it.',
  ],
  ['a:\n  - b: 1\n - c: 2\n  - d: 3', '3:1 the hyphens of a list do not all stand in one column.'],
  [
    'status:\u00A0final\nb: 1',
    '1:1 the space after the colon is no ordinary one (U+00A0), so no field ends there.',
  ],
  ['a:\n\t- web\n  - api', '2:1 tabs are not allowed as indentation.'],
  ['a:\n\t- web', '2:1 tabs are not allowed as indentation.'],
])('%j is refused in words of ours', (yaml, message) => expect(said(yaml)).toEqual([message]));

test('one line is one fault, and a fault on another line is another', () => {
  expect(said('a: 1\n  b: 2')).toHaveLength(1);
  expect(said('a: b: c\nd: @e')).toHaveLength(2);
});

test('a tab is told to become spaces', () => {
  expect(readYaml('a.mdx', 'a:\n\t- web').issues[0]?.help).toBe(
    'Put two spaces in the place of each tab that begins a line; most editors can do so for the whole file.',
  );
});

test.each(['\n', '\r\n'])(
  'a merge that was not finished is one fault, with lines that end in %j',
  (end) => {
    const yaml = ['a: 1', '<<<<<<< HEAD', 'b: 1', '=======', 'b: 2', '>>>>>>> main', 'c: 3'];
    const { issues } = readYaml('a.mdx', yaml.join(end));
    expect(issues.map(({ line, message, help }) => ({ line, message, help }))).toEqual([
      {
        line: 2,
        message:
          'The YAML cannot be read: a merge was not finished. Nothing in the file counts until it can.',
        help: 'Keep what is right of the two versions, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
      },
    ]);
  },
);
