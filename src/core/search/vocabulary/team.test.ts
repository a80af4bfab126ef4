import { expect, test } from 'vitest';
import { readVocabulary } from './team.ts';

const read = (text: string) => readVocabulary('content/vocabulary.yml', text);

test('reads groups of phrases', () => {
  expect(read('- [checkout, basket service]\n- [atlas, customer database, CDB]\n')).toEqual({
    groups: [
      ['checkout', 'basket service'],
      ['atlas', 'customer database', 'CDB'],
    ],
    issues: [],
  });
});

test('a file of comments alone is no group', () => {
  expect(read('# nothing yet\n')).toEqual({ groups: [], issues: [] });
});

test('says where a fault is, and takes nothing of the file', () => {
  const { groups, issues } = read('- [checkout, basket]\n- atlas\n');
  expect(groups).toEqual([]);
  expect(issues).toMatchObject([{ file: 'content/vocabulary.yml', line: 2, column: 3 }]);
});
