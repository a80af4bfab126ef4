import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { fitChunks } from './index-chunks.ts';
import { readPagefindFile, writePagefindFile } from './pagefind-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'causebook-chunks-'));
const list = join(folder, 'pagefind.en_1.pf_meta');
const pathOf = (name: string) => join(folder, 'index', `${name}.pf_index`);
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'index'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A word in so many pages, at places that hardly compress. */
const entry = (word: string, pages: number) => [
  word,
  Array.from({ length: pages }, (_, page) => [1, [(page * page * 7919) % 65_521], []]),
];

/** Writes an index of these chunks. */
function write(chunks: [from: string, to: string, words: unknown[]][]): void {
  const names = chunks.map(([from, to, words], at) => {
    writePagefindFile(pathOf(`en_${at}`), [words]);
    return [from, to, `en_${at}`];
  });
  writePagefindFile(list, ['1.6.0', [['en_a', 12]], names, [], [], []]);
}

/** The words of the only chunk whose borders enclose a word, as Pagefind compares them. */
function chunkOf(word: string): string[] {
  const [, , chunks] = readPagefindFile(list) as [unknown, unknown, [string, string, string][]];
  const having = chunks.filter(([from, to]) => from <= word && word <= to);
  expect(having.length, word).toBe(1);
  const [words] = readPagefindFile(pathOf(having[0]?.[2] ?? '')) as [[string][]];
  return words.map(([word]) => word);
}

test('a word that falls between two chunks is in the one before', () => {
  write([
    ['a', 'autoscal', [entry('a', 9), entry('autoscal', 2)]],
    ['av', 'back', [entry('average', 2), entry('backend', 1)]],
    ['c', 'cache', [entry('cache', 2)]],
  ]);
  fitChunks(folder);
  expect(chunkOf('autoscaler')).toEqual(['a', 'autoscal']);
  expect(chunkOf('autumn')).toEqual(['a', 'autoscal']);
  expect(chunkOf('av')).toEqual(['average', 'backend']);
  expect(chunkOf('backend')).toEqual(['average', 'backend']);
  expect(chunkOf('cache')).toEqual(['cache']);
});

test('the word that makes a chunk large has one of its own, and no other file is left', () => {
  write([
    ['sy', 'the', [entry('system', 3), entry('test', 2), entry('the', 30_000)]],
    ['thi', 'this', [entry('this', 30_000)]],
  ]);
  fitChunks(folder);
  expect(chunkOf('system')).toEqual(['system', 'test']);
  expect(chunkOf('tests')).toEqual(['system', 'test']);
  expect(chunkOf('the')).toEqual(['the']);
  expect(chunkOf('them')).toEqual(['the']);
  expect(chunkOf('this')).toEqual(['this']);
  const files = readdirSync(join(folder, 'index'));
  expect(files).toHaveLength(3);
  const small = files.filter((name) => statSync(join(folder, 'index', name)).size < 500);
  expect(small).toHaveLength(1);
});

test('words that begin with another one are in its chunk, and so are the forms of it', () => {
  write([
    ['pa', 'parti', [entry('pager', 2), entry('parti', 3)]],
    ['partn', 'path', [entry('partner', 3), entry('path', 4)]],
    ['sc', 'second', [entry('search', 2), entry('second', 3)]],
    ['seconda', 'see', [entry('secondari', 3), entry('secur', 4)]],
    ['th', 'the', [entry('the', 9_000)]],
    ['them', 'theme', [entry('theme', 25_000)]],
  ]);
  fitChunks(folder);
  for (const word of ['second', 'seconds', 'secondary', 'secondari']) {
    expect(chunkOf(word), word).toEqual(['second', 'secondari']);
  }
  expect(chunkOf('search')).toEqual(['search']);
  expect(chunkOf('security')).toEqual(['secur']);
  expect(chunkOf('party')).toEqual(['parti', 'partner']);
  // Both in one would be too large.
  expect(chunkOf('the')).toEqual(['the']);
  expect(chunkOf('theme')).toEqual(['theme']);
});

test('what is there twice is the same bytes', () => {
  const bytes = () => {
    write([['sy', 'the', [entry('system', 3), entry('the', 30_000)]]]);
    fitChunks(folder);
    return [list, ...readdirSync(join(folder, 'index')).map((name) => join(folder, 'index', name))]
      .sort()
      .map((path) => readFileSync(path).toString('base64'));
  };
  expect(bytes()).toEqual(bytes());
});

test('an index of nothing stays so, and one of another version is refused', () => {
  fitChunks(folder);
  writePagefindFile(list, ['2.0.0', [], [{ from: 'a' }]]);
  expect(() => fitChunks(folder)).toThrow(
    'pagefind.en_1.pf_meta is not as this version of Pagefind writes it.',
  );
});
