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

test('one that npm kept is refused, unless it arrived as well or is one that people set for npm itself', () => {
  const options = { audience: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;
  const kept = (env: NodeJS.ProcessEnv, ...args: string[]) => readOptions({ args, options }, env);
  expect(() => kept({ npm_config_audience: 'public', npm_lifecycle_event: 'build' })).toThrow(
    /^npm kept --audience for itself, and nothing was done\. Put -- before the options: npm run build -- --audience$/,
  );
  expect(() => kept({ npm_config_dry_run: 'true' })).toThrow(/^npm kept --dry-run for itself/);
  expect(kept({ npm_config_audience: 'public' }, '--audience=public').values.audience).toBe(
    'public',
  );
  expect(kept({ npm_config_cache: '/tmp' }).values).toEqual({});
  const yes = { args: [], options: { yes: { type: 'boolean' } } } as const;
  expect(readOptions(yes, { npm_config_yes: 'true' }).values).toEqual({});
});
