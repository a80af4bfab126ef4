import { resolve, sep } from 'node:path';
import { expect, test } from 'vitest';
import { liesIn, locationsFrom, shownPath } from './locations.ts';

const root = resolve('/srv/causebook');

test('each place is that of its variable, from the project on, or the default', () => {
  expect(locationsFrom({ CAUSEBOOK_OUT: '../site', CAUSEBOOK_CACHE: '' }, root)).toEqual({
    content: resolve(root, 'content'),
    out: resolve('/srv/site'),
    cache: resolve(root, 'node_modules/.cache/causebook'),
  });
});

test.each(['', 'content/site.yml', '..content/site.yml'])('%s lies in the project', (path) => {
  expect(liesIn(resolve(root, path), root)).toBe(true);
  expect(shownPath(resolve(root, path), root)).toBe(path);
});

test.each(['..', '../causebook.old/site.yml'])('%s does not, and is shown as a whole', (path) => {
  const whole = resolve(root, path);
  expect(liesIn(whole, root)).toBe(false);
  expect(shownPath(whole, root)).toBe(whole.split(sep).join('/'));
});
