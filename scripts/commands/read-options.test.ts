import { expect, test } from 'vitest';
import { readOptions } from './read-options.ts';

const read = (...args: string[]) =>
  readOptions({
    args,
    allowPositionals: true,
    options: { limit: { type: 'string' }, service: { type: 'string', multiple: true } },
  });

test('options are read, and one that there is not is said to be none, with the nearest', () => {
  expect(read('--limit', '3', 'word').values.limit).toBe('3');
  expect(() => read('--limt', '3')).toThrow(
    /^There is no option `--limt`\. Did you mean `--limit`\?$/,
  );
  expect(() => read('--services', 'api')).toThrow(
    /^There is no option `--services`\. Did you mean `--service`\?$/,
  );
  expect(() => read('--json')).toThrow(/^There is no option `--json`\.$/);
  expect(() => read('--limit')).toThrow(/argument missing/);
});
