import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SHIPPED_WORDS } from '../../src/core/import/team-words.ts';
import { readKnowledge } from '../../src/repository/read.ts';
import { readTeamLists } from '../../src/repository/team-lists.ts';
import { filesIn, type ImportOutcome, importFiles } from './import.ts';
import { readImportArguments } from './import-arguments.ts';

const root = resolve(import.meta.dirname, '../..');
const fixtures = join(root, 'tests/fixtures/import');
const work = mkdtempSync(join(tmpdir(), 'causebook-import-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A content folder of its own with the team's lists and no postmortem yet. */
function emptyContent(name: string): { content: string; cache: string; drafts: string } {
  const content = join(work, name, 'content');
  mkdirSync(content, { recursive: true });
  for (const list of ['site', 'causes', 'lessons', 'services']) {
    cpSync(join(root, `content/${list}.yml`), join(content, `${list}.yml`));
  }
  return { content, cache: join(work, name, 'cache'), drafts: join(content, 'postmortems') };
}

function importInto(out: string | null, paths: readonly string[]): ImportOutcome[] {
  const outcomes: ImportOutcome[] = [];
  const { lists } = readTeamLists(join(root, 'content'), (path) => path);
  importFiles(paths, {
    lists,
    words: SHIPPED_WORDS,
    out,
    zone: null,
    today: '2024-10-01',
    shown: (path) => path,
    done: (outcome) => outcomes.push(outcome),
  });
  return outcomes;
}

/** Public documents that are not part of the project: imported where somebody has laid them beside it. */
const corpora = ['corpus/docs', 'corpus/negatives', 'seeds'].map((name) =>
  resolve(root, '../shared', name),
);

test('every draft passes the check', async () => {
  const there = corpora.filter((folder) => existsSync(folder));
  for (const folder of corpora)
    if (!there.includes(folder)) console.info(`left out, not there: ${folder}`);
  const { drafts, ...places } = emptyContent('all');
  const outcomes = importInto(drafts, filesIn([fixtures, ...there]));
  expect(outcomes.filter(({ failed }) => failed)).toEqual([]);
  const { readings, issues } = await readKnowledge(places);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(readings).toHaveLength(outcomes.filter(({ draft }) => draft !== null).length);
}, 60_000);

test('a draft is written under its day and title, and never over another file', () => {
  const { drafts } = emptyContent('once');
  const source = join(fixtures, 'plain-labels.md');
  expect(importInto(drafts, [source])[0]?.draft).toBe(
    join(drafts, '2024-03-04-checkout-refuses-every-card.mdx'),
  );
  writeFileSync(join(drafts, '2024-03-04-checkout-refuses-every-card.mdx'), 'mine');
  const again = importInto(drafts, [source])[0];
  expect(again).toMatchObject({ draft: null, failed: true });
  expect(again?.imported.issues.at(-1)?.code).toBe('import-exists');
  expect(readFileSync(join(drafts, '2024-03-04-checkout-refuses-every-card.mdx'), 'utf8')).toBe(
    'mine',
  );
});

test('a draft that cannot be written is not said to exist', () => {
  const notFolder = join(work, 'notes.txt');
  writeFileSync(notFolder, 'mine');
  const [outcome] = importInto(notFolder, [join(fixtures, 'prose.md')]);
  expect(outcome).toMatchObject({ draft: null, failed: true });
  const issue = outcome?.imported.issues.at(-1);
  expect(issue?.code).toBe('import-not-written');
  expect(issue?.message).toContain(' cannot be written: EEXIST');
});

test('two documents of one day and title become two drafts', () => {
  const { drafts } = emptyContent('twins');
  const copy = join(work, 'copy.md');
  cpSync(join(fixtures, 'prose.md'), copy);
  importInto(drafts, [join(fixtures, 'prose.md'), copy]);
  expect(readdirSync(drafts)).toEqual([
    '2023-09-12-why-nobody-could-sign-up-on-tuesday-2.mdx',
    '2023-09-12-why-nobody-could-sign-up-on-tuesday.mdx',
  ]);
});

test('a file that cannot be read is said, and the others go on', () => {
  const bad = join(work, 'bad.md');
  writeFileSync(bad, Buffer.from([0xff, 0xfe, 0x41]));
  const large = join(work, 'large.md');
  writeFileSync(large, 'a'.repeat((1 << 20) + 1));
  const outcomes = importInto(null, [bad, large, join(fixtures, 'prose.md')]);
  expect(outcomes.map(({ imported }) => imported.reason)).toEqual([
    'The file cannot be read: it is not valid UTF-8.',
    'The file cannot be read: it is larger than 1 MiB.',
    null,
  ]);
});

test('a dry run writes nothing', () => {
  const { drafts } = emptyContent('dry');
  expect(importInto(null, [join(fixtures, 'prose.md')])[0]?.failed).toBe(false);
  expect(existsSync(drafts)).toBe(false);
});

test('a draft without a date is filed under the day of the import, its timeline kept for later', () => {
  const { drafts } = emptyContent('undated');
  const [outcome] = importInto(drafts, [join(fixtures, 'undated.md')]);
  expect(outcome?.draft).toMatch(/2024-10-01-/);
  expect(readFileSync(outcome?.draft ?? '', 'utf8')).toContain('# timeline:\n#   - at: 18:00\n');
});

test('folders are read in the order of their names, hidden ones and other kinds of files left aside', () => {
  const folder = join(work, 'mixed');
  mkdirSync(join(folder, '.git'), { recursive: true });
  for (const name of ['b.md', 'a.txt', 'c.png', '.git/d.md'])
    writeFileSync(join(folder, name), 'x');
  expect(filesIn([folder])).toEqual([join(folder, 'a.txt'), join(folder, 'b.md')]);
  expect(() => filesIn([join(folder, 'none.md')])).toThrow(
    `There is no file or folder ${join(folder, 'none.md')}.`,
  );
});

test('arguments that cannot be meant are refused with a sentence', () => {
  expect(() => readImportArguments([])).toThrow('Name at least one file or folder to import.');
  expect(() => readImportArguments(['--zone', 'PST', 'a.md'])).toThrow(
    '--zone PST: there is no time zone of this name; write an IANA name such as Europe/Paris.',
  );
  expect(readImportArguments(['--json', '--dry-run', 'a.md'])).toEqual({
    kind: 'import',
    places: ['a.md'],
    dryRun: true,
    json: true,
    out: null,
    zone: null,
  });
});
