import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { readHistory, sourceDate } from './history.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'causebook-history-')));
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the day that is given for a build is that day, and where none is given there is none', () => {
  expect(sourceDate('1767225600')).toBe('2026-01-01T00:00:00.000Z');
  expect(sourceDate(undefined)).toBeNull();
  expect(sourceDate('')).toBeNull();
});

test.each(['yesterday', '-5', '1e9', ' 1767225600', '99999999999999999'])(
  'what says no second since 1970 is no day, and not passed over: "%s"',
  (said) => {
    expect(() => sourceDate(said)).toThrow(
      `SOURCE_DATE_EPOCH is "${said}": it has to be the seconds since 1970 in digits, such as 1767225600. Set it to that, or leave it out: then the newest commit gives the day.`,
    );
  },
);

const content = join(root, 'content');
const NONE = { lastChange: new Map(), newest: null, gap: '' };

function git(...args: string[]): void {
  const who = ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com'];
  execFileSync('git', [...who, ...args], { cwd: root, stdio: 'ignore' });
}

function commit(name: string, day: string): void {
  writeFileSync(join(content, name), day);
  git('add', '.');
  process.env.GIT_COMMITTER_DATE = `${day}T12:00:00+01:00`;
  git('commit', '-q', '-m', name);
  delete process.env.GIT_COMMITTER_DATE;
}

test('each file has the day of its last commit, also after another one; without commits there is none', () => {
  mkdirSync(content);
  expect(readHistory(content)).toEqual(NONE);
  git('init', '-q');
  expect(readHistory(content)).toEqual(NONE);

  commit('an ä.mdx', '2024-01-02');
  const first = readHistory(content);
  const noon = (day: string) => `${day}T12:00:00+01:00`;
  expect(first).toEqual({
    lastChange: new Map([[join(content, 'an ä.mdx'), noon('2024-01-02')]]),
    newest: noon('2024-01-02'),
    gap: '',
  });
  writeFileSync(join(content, 'not committed.mdx'), '');
  expect(readHistory(content)).toBe(first);

  commit('b.mdx', '2024-03-04');
  const second = readHistory(content);
  expect(second.lastChange.get(join(content, 'b.mdx'))).toBe(noon('2024-03-04'));
  expect(second.lastChange.get(join(content, 'an ä.mdx'))).toBe(noon('2024-01-02'));
  expect(second.newest).toBe(noon('2024-03-04'));
});

test('a content folder that is a link has the history of where it leads, file by file below the link', () => {
  const link = join(root, 'link');
  symlinkSync(content, link, 'junction');
  const { lastChange, newest } = readHistory(link);
  expect(lastChange.get(join(link, 'b.mdx'))).toBe('2024-03-04T12:00:00+01:00');
  expect(newest).toBe('2024-03-04T12:00:00+01:00');
});

test('a shallow clone knows its newest commit alone, and says so', () => {
  git('clone', '-q', '--depth', '1', pathToFileURL(root).href, 'shallow');
  const { lastChange, newest, gap } = readHistory(join(root, 'shallow/content'));
  expect(lastChange.size).toBe(0);
  expect(newest).toBe('2024-03-04T12:00:00+01:00');
  expect(gap).toBe(
    'git has only the newest part of the history here (a shallow clone), so no page, feed or API says when a postmortem last changed. Get all of it: git fetch --unshallow, or in CI fetch-depth: 0 (GitHub) and GIT_DEPTH: 0 (GitLab).',
  );
});

test('a repository of another account is none that git reads, and it is said how it would', () => {
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
  const { lastChange, gap } = readHistory(content);
  expect(lastChange.size).toBe(0);
  const [said, command] = gap.split(' Tell it to: ');
  expect(said).toBe(
    `git does not read the history of ${content}, whose repository belongs to another account, so no page, feed or API says when a postmortem last changed, and the day of the build is that of the clock unless SOURCE_DATE_EPOCH gives it.`,
  );
  expect(command).toMatch(/^git config --global --add safe\.directory .*causebook-history-/);
});

test('where git is not installed, that is said of content in a repository alone', () => {
  vi.stubEnv('PATH', '');
  expect(readHistory(content).gap).toBe(
    'git is not installed here, so no page, feed or API says when a postmortem last changed, and the day of the build is that of the clock unless SOURCE_DATE_EPOCH gives it. Install it where the site is built.',
  );
  expect(readHistory(tmpdir()).gap).toBe('');
});
