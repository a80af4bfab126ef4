import { expect, test } from 'vitest';
import { MOST_CELLS, MOST_CHARACTERS } from './limits.ts';
import { renderSample } from './sample.ts';

const deep = (line: number, column: number) =>
  `${line}:${column} error body-too-deep: The body is nested too deeply. No reader could follow it, and building it could exhaust the machine. Flatten the lists and quotes.`;
const large = (line: number) =>
  `${line}:1 error body-too-large: The body is too large. A body has up to 100,000 characters and a table up to 20,000 cells; more would slow every build. Keep the log or the table as a file where it can be downloaded, and link to it.`;

test('thousands of nested quotations are refused', () => {
  expect(renderSample(`fine\n\n${'> '.repeat(10_000)}x`).said).toEqual([deep(12, 1)]);
});

test('thousands of nested lists are refused', () => {
  expect(renderSample(`${'- '.repeat(10_000)}x`).said).toEqual([deep(10, 1)]);
});

test('thousands of nested components are refused', () => {
  const source = `${'<Secret>'.repeat(5_000)}x${'</Secret>'.repeat(5_000)}`;
  expect(renderSample(source).said).toEqual([deep(10, 801)]);
});

test('thousands of nested emphases are refused', () => {
  const source = `${'*a '.repeat(10_000)}${' b*'.repeat(10_000)}`;
  expect(renderSample(source).said).toEqual([deep(10, 296)]);
});

test('a body of a hundred levels of quotation less two is rendered', () => {
  expect(renderSample(`${'> '.repeat(97)}x`).said).toEqual([]);
});

test('a body that is too long is refused before it is parsed', () => {
  expect(renderSample('a'.repeat(MOST_CHARACTERS + 1)).said).toEqual([large(10)]);
});

test('a table that unfolds into millions of cells is refused before it is parsed', () => {
  const source = `${'|a'.repeat(1_000)}|\n${'|-'.repeat(1_000)}|\n${'|x|\n'.repeat(1_000)}`;
  expect(source.length).toBeLessThan(MOST_CELLS);
  expect(renderSample(source).said).toEqual([large(30)]);
});

// In each of these the parser would pass the inside to a JavaScript parser, whose stack overflows and ends the
// process; that this test returns at all is what it shows.
test.each([
  ['an expression', `{${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'body-expression'],
  ['an expression after an escaped brace', `\\{{${'('.repeat(20_000)}1}`, 'body-expression'],
  ['an attribute', `<Box title={${'('.repeat(20_000)}1} />`, 'body-syntax'],
  ['a spread', `<Box {...${'['.repeat(900)}${']'.repeat(900)}} />`, 'body-spread'],
  ['an export', `export const a = ${'['.repeat(20_000)}`, 'body-import-export'],
  [
    'an export behind a comment',
    `{/* { */}\n\nexport ${'!'.repeat(20_000)}1`,
    'body-import-export',
  ],
])('%s nested thousands of levels deep is refused', (_, source, code) => {
  expect(renderSample(source).said.join('\n')).toContain(`error ${code}:`);
});

test.each([
  ['open braces', 'a { '.repeat(8_000)],
  ['open templates', '{`${'.repeat(5_000)],
  ['open comments', '{/*'.repeat(8_000)],
  ['comments that end together', `${'{/*'.repeat(8_000)}*/`],
  ['open brackets', '['.repeat(90_000)],
  ['open images', '![['.repeat(30_000)],
  ['open tags', '<a>'.repeat(20_000)],
  ['less-than signs', '<'.repeat(90_000)],
  ['asterisks', `${'**a *b '.repeat(12_000)}`],
  ['backticks', Array.from({ length: 400 }, (_, index) => '`'.repeat(index)).join(' ')],
  ['footnotes', `${'[^1] '.repeat(10_000)}\n\n[^1]: x`],
  ['references to a long address', `[a]: /${'u'.repeat(9_000)}.mdx\n\n${'[a] '.repeat(9_000)}`],
  ['like headings', '## a\n'.repeat(5_000)],
])(
  'many %s end in time',
  (_, source) => {
    expect(() => renderSample(source)).not.toThrow();
  },
  20_000,
);
