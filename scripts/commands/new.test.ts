import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FIXTURE_LISTS } from '../../src/core/parse.fixture.ts';
import { answersByDefault, refuseFlags, writeDraft } from './new.ts';
import { readNewArguments } from './new-arguments.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-new-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(...args: string[]): string {
  const answers = answersByDefault(readNewArguments(args), FIXTURE_LISTS);
  const content = join(root, 'content');
  const today = () => '2026-03-05';
  return writeDraft({ ...answers, authors: [] }, FIXTURE_LISTS, { content, cwd: root, today });
}

describe('A new postmortem', () => {
  test('is named after its day and title, and says what the flags say', () => {
    const flags = ['--service', 'api', '--service', 'web', '--severity', 'sev1'];
    const path = write('--title', 'The API is down', '--started', '2026-03-04 09:12', ...flags);
    expect(path).toBe(join(root, 'content/postmortems/2026-03-04-the-api-is-down.mdx'));
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('startedAt: 2026-03-04 09:12\n');
    expect(text).toContain('services:\n  - api\n  - web\n');
    expect(text).toContain('severity: sev1\n');
  });

  test('of which only a title is known is of today, unknown and mild', () => {
    const path = write('--title', 'Something');
    expect(path).toBe(join(root, 'content/postmortems/2026-03-05-something.mdx'));
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('startedAt: unknown\n');
    expect(text).toContain('severity: sev4\n');
    expect(text).toContain('  category: unknown\n');
  });

  test('is never written over another, in whichever folder that lies', () => {
    mkdirSync(join(root, 'content/postmortems/2026'), { recursive: true });
    writeFileSync(join(root, 'content/postmortems/2026/2026-03-05-something.mdx'), 'mine');
    expect(() => write('--title', 'Something')).toThrow(
      'content/postmortems/2026/2026-03-05-something.mdx exists already, and was left as it is. Choose another title, or go on writing there.',
    );
    expect(readdirSync(join(root, 'content/postmortems'))).toEqual(['2026']);
  });

  test('is not asked about when a flag would be refused in the end', () => {
    const refuse = (...flags: string[]) => refuseFlags(readNewArguments(flags), FIXTURE_LISTS);
    expect(() => refuse('--started', 'yesterday')).toThrow(
      '`yesterday` is not a day with a time. Write both, such as 2024-06-02 14:05, or unknown.',
    );
    refuse('--resolved', '2026-03-04 09:12');
    refuse();
  });

  test('is not begun with answers that would be refused', () => {
    expect(() => write('--title', 'Something', '--timezone', 'PST', '--cause', 'config')).toThrow(
      /^`PST` is not the name of a time zone\. .*\nThere is no cause `config`\. Did you mean `config-error`\?$/,
    );
    expect(readdirSync(root)).toEqual([]);
    expect(() => write('--severity', 'sev1')).toThrow('With --yes, give at least --title.');
  });
});
