import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { postmortemText } from '../../src/core/parse.fixture.ts';
import { check } from './check.ts';
import { readCheckArguments } from './check-arguments.ts';

let root: string;
const notes: string[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-check-'));
  notes.length = 0;
  write({
    'content/site.yml': 'schema: 1\nurl: https://incidents.example\nbase: /our/\n',
    'content/causes.yml': '- { id: config-error, title: Configuration error }\n',
    'content/lessons.yml': '- { id: rate-limiting, title: Rate limiting }\n',
    'content/services.yml': '- { id: api, title: API }\n',
  });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}
const file = (id: string) => `content/postmortems/${id}.mdx`;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], {
    cwd: root,
  });

/** Runs a check as if called with these arguments; what it reports as JSON, and whether it failed. */
async function run(...args: string[]) {
  const request = readCheckArguments(['--format', 'json', ...args]);
  if (request.kind !== 'check') throw new Error('Not a check.');
  const { report, failed } = await check(request, {
    cwd: root,
    namedFrom: [root],
    locations: { content: join(root, 'content'), out: '', cache: join(root, 'cache') },
    colour: false,
    note: (line) => notes.push(line),
    progress: () => undefined,
  });
  const issues = JSON.parse(report) as { file: string; line: number; code: string }[];
  return { failed, issues: issues.map(({ file, line, code }) => `${file}:${line} ${code}`) };
}
async function text(...args: string[]): Promise<string> {
  const request = readCheckArguments(args);
  if (request.kind !== 'check') throw new Error('Not a check.');
  const surroundings = {
    cwd: root,
    namedFrom: [root],
    locations: { content: join(root, 'content'), out: '', cache: join(root, 'cache') },
    colour: false,
    note: () => undefined,
    progress: () => undefined,
  };
  return (await check(request, surroundings)).report;
}

const broken = postmortemText({ severity: 'severity: sev9' });

describe('A check', () => {
  test('that finds nothing is not failed, and warnings alone do not fail it', async () => {
    write({ [file('2024-06-02-a')]: postmortemText() });
    expect(await run()).toEqual({ failed: false, issues: [] });
    write({ [file('2024-06-02-a')]: postmortemText({ actions: 'actions: []' }) });
    expect(await run()).toEqual({
      failed: false,
      issues: ['content/postmortems/2024-06-02-a.mdx:20 no-action'],
    });
  });

  test('reports every file, or those that are named, though it reads all', async () => {
    write({
      [file('2024-06-02-a')]: broken,
      [file('2024-06-03-b')]: postmortemText({
        related: 'related: [{ id: 2024-06-02-a, relation: recurrence }]',
      }),
    });
    const found = ['content/postmortems/2024-06-02-a.mdx:5 unknown-severity'];
    expect(await run()).toEqual({ failed: true, issues: found });
    expect(await run(file('2024-06-03-b'))).toEqual({ failed: false, issues: [] });
    expect(await run('content/postmortems')).toEqual({ failed: true, issues: found });
  });

  test('throws for a file that does not exist or is not content', async () => {
    write({ 'elsewhere.mdx': '' });
    await expect(run('content/none.mdx')).rejects.toThrow('content/none.mdx does not exist.');
    await expect(run('elsewhere.mdx')).rejects.toThrow(
      'elsewhere.mdx is not in the content folder (content).',
    );
  });

  test('links each issue to its page below the base of the site', async () => {
    write({ [file('2024-06-02-a')]: broken });
    expect(await text()).toContain('https://incidents.example/our/rules/unknown-severity/');
  });

  test('shows a secret in no format, in its own line or any other message', async () => {
    const password = 'hunter2hunter2';
    const key = `AKIA${'ABCDEFGHIJKLMNOP'}`;
    write({
      [file('2024-06-02-a')]: `${postmortemText({
        title: `title: "password=${password}"`,
        severity: `severity: ${key}`,
        summary: 'summary: Ask grace@acme.team or 8.8.4.4',
      })}\nThe key ${key}.\n`,
    });
    for (const format of ['text', 'json', 'github', 'sarif']) {
      const report = await text('--format', format);
      for (const value of [password, key, 'grace@acme.team', '8.8.4.4']) {
        expect(report).not.toContain(value);
      }
      expect(report).toContain('This is a password.');
      expect(report).toContain('This is an AWS access key id.');
      expect(report).toContain('This is an e-mail address.');
      expect(report).toContain('This is a public IP address.');
    }
    expect(await text()).toContain('    2 │ title: "password=••••••••••••••"');
  });
});

describe('A check of what changed', () => {
  beforeEach(() => {
    write({ [file('2024-06-02-a')]: broken, [file('2024-06-03-b')]: postmortemText() });
    git('init', '-q', '-b', 'main');
    git('add', 'content');
    git('commit', '-q', '-m', 'Two');
    git('checkout', '-q', '-b', 'mine');
  });

  test('reports files that are committed since, edited or new, and no others', async () => {
    expect(await run('--changed', 'main')).toEqual({ failed: false, issues: [] });
    write({ [file('2024-06-03-b')]: broken });
    git('commit', '-q', '-a', '-m', 'Edit');
    write({ [file('2024-06-04-c')]: broken });
    expect((await run('--changed=main')).issues).toEqual([
      'content/postmortems/2024-06-03-b.mdx:5 unknown-severity',
      'content/postmortems/2024-06-04-c.mdx:5 unknown-severity',
    ]);
    expect((await run('--changed')).issues).toHaveLength(2);
  });

  test('reports everything once a list changes or a postmortem goes', async () => {
    write({ 'content/services.yml': '- { id: api, title: The API }\n' });
    expect((await run('--changed')).issues).toHaveLength(1);
    git('checkout', '-q', '.');
    rmSync(join(root, file('2024-06-03-b')));
    expect((await run('--changed')).issues).toHaveLength(1);
  });

  test('reports them of a content folder that is a link, too', async () => {
    write({ [file('2024-06-03-b')]: broken });
    renameSync(join(root, 'content'), join(root, 'incidents'));
    symlinkSync(join(root, 'incidents'), join(root, 'content'), 'junction');
    git('add', '.');
    git('commit', '-q', '-m', 'Moved');
    write({ [file('2024-06-04-c')]: broken });
    expect((await run('--changed', 'HEAD')).issues).toEqual([
      'content/postmortems/2024-06-04-c.mdx:5 unknown-severity',
    ]);
  });

  test('throws for a base that git does not know', async () => {
    await expect(run('--changed', 'nowhere')).rejects.toThrow(
      'Git knows no nowhere here. In a shallow clone, fetch it first: git fetch --unshallow',
    );
  });
});

describe('Mending', () => {
  test('writes the file anew, says so, and leaves what is broken or well as it is', async () => {
    const wrong = postmortemText({ duration: 'duration: PT45M' });
    write({
      [file('2024-06-02-a')]: wrong,
      [file('2024-06-03-b')]: postmortemText(),
      [file('2024-06-04-c')]: '---\ntitle: [\n---\n',
    });
    const before = statSync(join(root, file('2024-06-03-b'))).mtimeMs;
    const { issues } = await run('--fix');
    expect(notes).toEqual(['mended content/postmortems/2024-06-02-a.mdx']);
    expect(readFileSync(join(root, file('2024-06-02-a')), 'utf8')).toBe(postmortemText());
    expect(statSync(join(root, file('2024-06-03-b'))).mtimeMs).toBe(before);
    expect(issues).toEqual(['content/postmortems/2024-06-04-c.mdx:3 yaml-syntax']);
  });
});

describe('The arguments', () => {
  test.each([
    [['--format', 'xml'], 'There is no format xml. Use text, json, github or sarif.'],
    [
      ['--changed', 'main', 'a.mdx'],
      '--changed takes one base and no files: which files changed is what it finds.',
    ],
    [['--nonsense'], 'There is no option `--nonsense`.'],
  ])('%j are refused', (args, message) => {
    expect(() => readCheckArguments(args)).toThrow(message);
  });
});
