import { expect, test } from 'vitest';
import { idIn } from './id-in.ts';

test.each([
  '2024-06-02-retries',
  ' 2024-06-02-retries\n',
  'content/postmortems/2024-06-02-retries.mdx',
  'content\\postmortems\\2024-06-02-retries.mdx',
  '/postmortems/2024-06-02-retries/',
  'https://causebook.example/postmortems/2024-06-02-retries/#t-1655',
  'https://causebook.example/postmortems/2024-06-02-retries?from=chat#what-happened',
])('%j names a postmortem', (given) => {
  expect(idIn(given)).toBe('2024-06-02-retries');
});

test('what is said in words stays as it is', () => {
  expect(idIn('is 2024-06-02-retries down again?')).not.toBe('2024-06-02-retries');
  expect(idIn('deploy #12 of the API')).toBe('deploy #12 of the API');
});
