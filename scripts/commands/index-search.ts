import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import {
  compareNewestFirst,
  type Postmortem,
  type PostmortemBody,
} from '../../src/core/postmortem.ts';
import type { TeamLists } from '../../src/core/rules/rule.ts';
import { searchDocument } from '../../src/core/search/document.ts';
import type { Group } from '../../src/core/search/vocabulary/group.ts';
import { shippedVocabulary } from '../../src/core/search/vocabulary/shipped.ts';
import { vocabularyOf } from '../../src/core/search/vocabulary/vocabulary.ts';
import { countWords } from '../../src/core/search/words/word-list.ts';
import { columnsOf } from '../../src/core/search/write-columns.ts';

/** What a search index is made of. */
export interface SearchInput {
  /** What is published; the index has the newest first, whatever the order given. */
  postmortems: readonly Postmortem[];
  bodyOf(id: string): PostmortemBody | Promise<PostmortemBody>;
  lists: TeamLists;
  /** Groups that the team adds to the vocabulary. */
  vocabulary?: readonly Group[];
  /** The folder of the index, `pagefind/` of the site. */
  outDir: string;
  /** Told how many postmortems Pagefind has. */
  onIndexed?(done: number): void;
}

/** Files of Pagefind's own interface, which this site does not use. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
  'wasm.unknown.pagefind',
];

/**
 * Writes the search index: Pagefind's files, the facets of all (`columns.json`), the
 * vocabulary that it was made with (`vocabulary.json`), and the
 * site's own words in shards by first letter (`words/a.json`), so that a misspelt word is answered with a near one.
 * Throws when Pagefind reports an error; nothing half-written is then of use.
 */
export async function indexSearch(input: SearchInput): Promise<{ pages: number; words: number }> {
  const groups = [...shippedVocabulary, ...(input.vocabulary ?? [])];
  const vocabulary = vocabularyOf(groups);
  const counter = countWords();
  const newestFirst = input.postmortems.toSorted(compareNewestFirst);
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join(' ')}`);
  try {
    // Pagefind numbers pages in the order in which it gets them: that order joins its results to the columns.
    let done = 0;
    for (const postmortem of newestFirst) {
      const body = await input.bodyOf(postmortem.id);
      const { url, html, text } = searchDocument(postmortem, body, input.lists, vocabulary);
      counter.add(text);
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0) {
        throw new Error(`Pagefind could not index ${postmortem.id}: ${added.errors.join(' ')}`);
      }
      input.onIndexed?.(++done);
    }
    const written = await index.writeFiles({ outputPath: input.outDir });
    if (written.errors.length > 0) {
      throw new Error(`Pagefind could not write the index: ${written.errors.join(' ')}`);
    }
  } finally {
    await close();
  }
  await writeFile(join(input.outDir, 'columns.json'), JSON.stringify(columnsOf(newestFirst)));
  await Promise.all(UNUSED.map((name) => rm(join(input.outDir, name), { force: true })));
  return { pages: input.postmortems.length, words: await writeWords(input, counter, groups) };
}

async function writeWords(
  { outDir }: SearchInput,
  counter: ReturnType<typeof countWords>,
  groups: readonly Group[],
): Promise<number> {
  const shards = counter.shards();
  await mkdir(join(outDir, 'words'), { recursive: true });
  await writeFile(join(outDir, 'vocabulary.json'), JSON.stringify(groups));
  let words = 0;
  for (const [name, shard] of shards) {
    words += Object.keys(shard).length;
    await writeFile(join(outDir, 'words', `${name}.json`), JSON.stringify(shard));
  }
  return words;
}
