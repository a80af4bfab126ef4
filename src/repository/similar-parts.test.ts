import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { entryOfText } from '../core/search/similar/entry.ts';
import { vocabularyOf } from '../core/search/vocabulary/vocabulary.ts';
import { openParts, type Stamped } from './similar-parts.ts';

const root = mkdtempSync(join(tmpdir(), 'causebook-parts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const IDS = ['2023-01-01-one', '2024-01-01-two', '2024-02-02-three'];
const entries = IDS.map((id) => ({ ...entryOfText('A disk was full.', vocabularyOf([])), id }));
const stamps: Stamped[] = [...IDS, '2024-03-03-draft'].map((id) => [`/content/${id}.mdx`, '1:1']);
const [first, ...later] = stamps;

function saved(name: string): string {
  const folder = join(root, name);
  openParts(folder, 'key').save(stamps, entries);
  return folder;
}

test('what was saved is there again as long as no file is another', () => {
  const parts = openParts(saved('kept'), 'key');
  expect(parts.all(stamps)).toEqual(entries);
  expect(parts.all(later)).toBeNull();
  expect(parts.all([...stamps, ['/content/2025-01-01-new.mdx', '1:1']])).toBeNull();
  expect(parts.all(stamps.map(([path]) => [path, '2:2']))).toBeNull();
});

test('an entry is kept for a file that is as it was', () => {
  const parts = openParts(saved('found'), 'key');
  expect(parts.find(['/content/2024-01-01-two.mdx', '1:1'])).toEqual(entries[1]);
  expect(parts.find(['/content/2024-01-01-two.mdx', '2:2'])).toBeUndefined();
  expect(parts.find(['/content/2024-03-03-draft.mdx', '1:1'])).toBeUndefined();
});

test('another key, or a part that is damaged, leaves nothing of it', () => {
  const folder = saved('lost');
  expect(openParts(folder, 'other').all(stamps)).toBeNull();
  writeFileSync(join(folder, '2023.json'), '{');
  const parts = openParts(folder, 'key');
  expect(parts.all(stamps)).toBeNull();
  expect(parts.find(['/content/2024-01-01-two.mdx', '1:1'])).toEqual(entries[1]);
});

test('a part in which a letter is another leaves nothing of it', () => {
  const folder = saved('damaged');
  const path = join(folder, '2023.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('disk', 'disc'));
  expect(openParts(folder, 'key').find(['/content/2023-01-01-one.mdx', '1:1'])).toBeUndefined();
});

test('only the parts of years with a change are written, and those without a file removed', () => {
  const folder = saved('written');
  const written = () => statSync(join(folder, '2024.json')).mtimeMs;
  const before = written();
  openParts(folder, 'key').save([[first?.[0] ?? '', '2:2'], ...later], entries);
  expect(written()).toBe(before);
  openParts(folder, 'key').save(later, entries.slice(1));
  expect(readdirSync(folder)).toEqual(['2024.json']);
});

test('a file without a year in its name is known to have no entry, and leaves nothing behind', () => {
  const folder = saved('undated');
  const undated: Stamped[] = [...stamps, ['/content/notes.mdx', '1:1']];
  openParts(folder, 'key').save(undated, entries);
  expect(openParts(folder, 'key').all(undated)).toEqual(entries);
  openParts(folder, 'key').save(stamps, entries);
  expect(readdirSync(folder)).toEqual(['2023.json', '2024.json']);
});
