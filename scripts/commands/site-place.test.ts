import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { refusePlace } from './site-place.ts';

const team = realpathSync(mkdtempSync(join(tmpdir(), 'causebook-place-')));
const root = join(team, 'generator');
const content = join(team, 'content');
const cache = join(team, 'cache');
mkdirSync(content);
mkdirSync(join(team, 'other'));
symlinkSync(content, join(team, 'linked'), 'junction');
afterAll(() => rmSync(team, { recursive: true }));
const refusal = (out: string) => refusePlace(root, { content, cache, out });

test.each(['site', 'other', 'content/site', 'content-site', 'generator/dist'])(
  'a site may be in a place of its own: %s',
  (place) => {
    expect(refusal(join(team, place))).toBeNull();
  },
);

test('the whole sentence says what is in the way and what to do', () => {
  expect(refusal(content)).toBe(
    `The site cannot be published in ${content}, where the content is (${content}): a link to the site would take its place. Nothing was built. Set CAUSEBOOK_OUT to a path of its own, such as ${join(root, 'dist')}.`,
  );
});

test.each([
  ['', 'the content'],
  ['linked', 'the content'],
  ['cache', 'the cache'],
  ['generator', 'the generator'],
])('a folder that holds what is needed is no such place: %s', (place, what) => {
  expect(refusal(join(team, place))).toContain(`where ${what} is`);
});
