import { hash, randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Postmortem, PostmortemBody } from '../../../src/core/postmortem.ts';
import type { TeamLists } from '../../../src/core/rules/rule.ts';
import { searchDocument } from '../../../src/core/search/document.ts';
import type { Vocabulary } from '../../../src/core/search/vocabulary/vocabulary.ts';
import {
  type WordCounter,
  wordCounter,
  wordsOfText,
} from '../../../src/core/search/words/word-list.ts';
import { fitChunks } from './index-chunks.ts';
import { numberPages } from './index-pages.ts';
import type { MadePage, MadeShard } from './made-shard.ts';

/** A page of a shard that is to be made. */
export interface ShardPage {
  postmortem: Postmortem;
  /** Of all that it is made of. */
  digest: string;
}

/** What a shard of the search index is made of. */
export interface ShardInput {
  /** In the order in which the shard is to have them: newest first. */
  pages: readonly ShardPage[];
  bodyOf(id: string): PostmortemBody | Promise<PostmortemBody>;
  lists: TeamLists;
  vocabulary: Vocabulary;
  /** Where the folder of the shard is to be. */
  folder: string;
  /** Told after each postmortem that Pagefind has it. */
  onIndexed?(): void;
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

/** A shard, and the words of each of its texts as JSON, in the order of its pages. */
export interface IndexedShard {
  made: MadeShard;
  texts: readonly string[];
}

/**
 * Writes one shard of the search index, which is an index of Pagefind's, into a folder of which the name is a digest of
 * its content, and counts its words. Throws when Pagefind reports an error; nothing half-written is then of use.
 */
export async function indexShard(input: ShardInput): Promise<IndexedShard> {
  const outDir = join(input.folder, randomUUID());
  const texts: string[] = [];
  const counter = wordCounter();
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join(' ')}`);
  try {
    await addAll(index, input, (text) => {
      counter.add(text);
      texts.push(JSON.stringify(text));
    });
    const written = await index.writeFiles({ outputPath: outDir });
    if (written.errors.length > 0) {
      throw new Error(`Pagefind could not write the index: ${written.errors.join(' ')}`);
    }
  } finally {
    await close();
  }
  await Promise.all(UNUSED.map((name) => rm(join(outDir, name), { force: true })));
  fitChunks(outDir);
  const name = await digestOf(outDir);
  const lengths = numberPages(outDir, name);
  const pages = input.pages.map(({ postmortem: { id }, digest }, at): MadePage => {
    const words = lengths[at];
    if (words === undefined) throw new Error(`Pagefind has no page of ${id}.`);
    return { id, digest, words };
  });
  await rename(outDir, join(input.folder, name));
  return { made: { name, counts: counter.counts(), pages }, texts };
}

/** Pagefind works on one document while the next are written; more in flight would only lie there. */
const IN_FLIGHT = 8;

/** Pagefind numbers pages in the order in which it gets them: that order joins its results to the columns. */
async function addAll(
  index: PagefindIndex,
  input: ShardInput,
  onWords: WordCounter['add'],
): Promise<void> {
  const adding: Promise<void>[] = [];
  for (const [at, { postmortem }] of input.pages.entries()) {
    const body = await input.bodyOf(postmortem.id);
    const { lists, vocabulary } = input;
    const { url, html, words } = searchDocument(postmortem, body, lists, vocabulary);
    const added = index.addHTMLFile({ url, content: html }).then(({ errors }) => {
      if (errors.length > 0) {
        throw new Error(`Pagefind could not index ${postmortem.id}: ${errors.join(' ')}`);
      }
      input.onIndexed?.();
    });
    added.catch(() => undefined);
    adding.push(added);
    onWords(wordsOfText(words));
    await adding[at - IN_FLIGHT];
  }
  await Promise.all(adding);
}

/** How files are named once the digest is known. A browser keeps those of a digest for a year. */
const NAMING = 'numbered pages';

/** Pagefind names its files by their content; the one that it does not is `pagefind-entry.json`. */
async function digestOf(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  const entry = await readFile(join(folder, 'pagefind-entry.json'), 'utf8');
  return hash('sha1', JSON.stringify([NAMING, files.sort(), entry]));
}
