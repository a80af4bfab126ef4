import { expect, test } from 'vitest';
import { FIXTURE_LISTS } from '../parse.fixture.ts';
import { readCause } from './cause.ts';
import { outline } from './outline.ts';
import { readForeign } from './source.ts';
import { readTeamWords, SHIPPED_WORDS } from './team-words.ts';

const lines = outline(
  readForeign('# Outage\n\n## Root cause\n\nThe flux capacitor was misaligned.').lines,
);

test('a team adds words for a cause of its own', () => {
  const { words, issues } = readTeamWords(
    'import-words.yml',
    'causes:\n  time-travel:\n    flux capacitor*: 6\n',
    { ...FIXTURE_LISTS, causes: [{ id: 'time-travel', title: 'Time travel' }] },
  );
  expect(issues).toEqual([]);
  expect(readCause(lines, ['time-travel'], SHIPPED_WORDS.causes)).toBeNull();
  expect(readCause(lines, ['time-travel'], words.causes)).toEqual({
    id: 'time-travel',
    words: 'flux capacitor',
    line: 5,
  });
});

test('a weight of the team takes the place of the one that ships', () => {
  const { words } = readTeamWords(
    'import-words.yml',
    'causes:\n  code-defect:\n    bug: 0\n',
    FIXTURE_LISTS,
  );
  expect(words.causes['code-defect']?.['bug']).toBe(0);
  expect(words.causes['code-defect']?.['bugs']).toBe(SHIPPED_WORDS.causes['code-defect']?.['bugs']);
});

test('what cannot be read is said, with its place', () => {
  const { words, issues } = readTeamWords(
    'import-words.yml',
    'cause:\n  code-defect:\n    bug: 1\n',
    FIXTURE_LISTS,
  );
  expect(words).toBe(SHIPPED_WORDS);
  expect(issues.map(({ code, line, help }) => [code, line, help])).toEqual([
    ['unknown-field', 1, 'Did you mean `causes`?'],
  ]);
});

test('an empty file, and one of comments alone, change nothing', () => {
  expect(readTeamWords('import-words.yml', '# none yet\n', FIXTURE_LISTS).words).toBe(
    SHIPPED_WORDS,
  );
  expect(readTeamWords('import-words.yml', '', FIXTURE_LISTS).words).toBe(SHIPPED_WORDS);
});

test('words for an id that no list has are said to lie idle', () => {
  const text = 'causes:\n  config-eror:\n    flag*: 4\nservices:\n  api:\n    gateway: 3\n';
  const { words, issues } = readTeamWords('import-words.yml', text, FIXTURE_LISTS);
  expect(words.services['api']).toMatchObject({ gateway: 3 });
  expect(issues).toEqual([
    {
      code: 'import-words-idle',
      severity: 'warning',
      file: 'import-words.yml',
      line: 2,
      column: 3,
      message:
        'content/causes.yml has no `config-eror`. An import would never choose it, and its words lie idle.',
      help: 'Did you mean `config-error`?',
    },
  ]);
});
