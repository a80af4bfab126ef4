import { expect, test } from 'vitest';
import { openWhole } from './fences.ts';

test('a fence around the whole document goes, and every line keeps its number', () => {
  expect(openWhole('```\nSummary\n\nAll was down.\n```\n')).toBe('\nSummary\n\nAll was down.\n\n');
  expect(openWhole('# Outage\n\n~~~text\nAll was down.\n~~~')).toBe(
    '# Outage\n\n\nAll was down.\n',
  );
});

test.each([
  'Text before it.\n\n```\ncode\n```',
  '```\ncode\n```\n\n```\nmore\n```',
  '```bash\nsystemctl restart shop\n```',
])('code stays code: %j', (text) => {
  expect(openWhole(text)).toBe(text);
});
