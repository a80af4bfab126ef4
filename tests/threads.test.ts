import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCorpus } from '../scripts/commands/bench/write.ts';
import { copyGenerator, type Generator, type Workplace, workplace } from './sites.ts';

// A promise that rejects once left the build waiting for ever. Whatever fails, on a thread, in another process, in the
// loader or in a page, ends the build with what went wrong, and the published site stays.

const root = mkdtempSync(join(tmpdir(), 'causebook-threads-'));
// So many that they are read on threads.
const corpus = writeCorpus(root, 101);
const broken = "await Promise.reject(new Error('Broken on purpose.'));\n";
let generator: Generator;
let place: Workplace;

beforeAll(async () => {
  generator = copyGenerator();
  place = workplace(corpus.content);
  const { code, output } = await generator.build(place);
  expect(code, output).toBe(0);
});
afterAll(() => {
  generator?.remove();
  place?.remove();
  rmSync(root, { recursive: true, force: true });
});

test.each([
  ['a thread that reads', 'scripts/commands/reading-worker.ts', /^/],
  ['the thread of the search index', 'scripts/commands/search/worker.ts', /^/],
  ['the thread beside the pages', 'scripts/commands/beside-pages-worker.ts', /^/],
  ['the process that bundles', 'scripts/commands/pages/bundle-program.ts', /^/],
  ['the loader', 'src/collections/loader.ts', /(?<=store\.clear\(\);\n)/],
  ['a page', 'src/components/postmortem/Report.astro', /(?<=^---\n)/],
])('%s fails: the build ends, and says why', async (_, file, where) => {
  const before = place.read('index.html');
  const builds = readdirSync(`${place.out}.builds`);
  const path = join(generator.root, file);
  const sound = readFileSync(path, 'utf8');
  writeFileSync(path, sound.replace(where, broken));
  try {
    // Nothing is in this cache, so everything has to be made.
    const cache = mkdtempSync(join(root, 'cache-'));
    const env = { ...place.env, CAUSEBOOK_CACHE: cache };
    const { code, output } = await generator.build({ env });
    expect(code).toBe(1);
    expect(output).toContain('Broken on purpose.');
    expect(place.read('index.html')).toBe(before);
    expect(readdirSync(`${place.out}.builds`)).toEqual(builds);
  } finally {
    writeFileSync(path, sound);
  }
});
