import { expect, test } from 'vitest';
import { postmortemText, readFixture } from '../parse.fixture.ts';
import { readSource } from './frontmatter.ts';

const said = (text: string): string[] =>
  readFixture(text).issues.map(
    ({ line, column, message, help }) => `${line}:${column} ${message} ${help}`,
  );

const LATE =
  'The frontmatter does not begin on the first line of the file. Without it nothing is known of the incident: no title, no times, no cause. Delete what stands above this line of three hyphens, or move it below the frontmatter, and begin the line with its hyphens.';

test.each([
  ['\n\n', 3],
  ['# Outage\n\n', 3],
  ['<!-- Copyright -->\r\n', 2],
  [' ', 1],
])('%j above the frontmatter is one fault', (above, line) =>
  expect(said(above + postmortemText())).toEqual([`${line}:1 ${LATE}`]),
);

test('a body without frontmatter is read as one, whatever lines it draws', () => {
  const text = '# Outage\n\n---\n\nIt broke.\n';
  expect(readSource('a.mdx', text).body).toBe(text);
  expect(said(text)[0]).toMatch(/^1:1 The file has no frontmatter\./);
});

test.each(['----', '--', '—', ' ---', '–-'])('%j does not close the frontmatter', (line) =>
  expect(said(postmortemText().replace('\n---\n\n', `\n${line}\n\n`))).toEqual([
    '23:1 The frontmatter is never closed: this is not a line of three hyphens alone. The whole file would count as frontmatter. Write `---` here, without a space before it.',
  ]),
);

test('a line of hyphens in the body is not what was to close the frontmatter', () =>
  expect(said(`${postmortemText().replace('\n---\n\n', '\n\n')}Later\n-----\n`)[0]).toMatch(
    /^1:1 The frontmatter is never closed\. .* Add a line of three hyphens after the last field\.$/,
  ));
