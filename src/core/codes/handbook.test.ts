import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MOST_CHARACTERS } from '../text/body/limits.ts';
import type { CodeEntry } from './entry.ts';
import { codes } from './index.ts';

const page = (name: string) =>
  readFileSync(new URL(`../../pages/guide/${name}.mdx`, import.meta.url), 'utf8');

test('the handbook lists every rule that allows exceptions, and no other', () => {
  const [, table = ''] = page('fields').split('These rules allow exceptions:');
  const listed = [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, code]) => code);
  const exceptable = Object.entries<CodeEntry>(codes).filter(([, entry]) => entry.exceptable);
  expect(listed.toSorted()).toEqual(exceptable.map(([code]) => code).toSorted());
});

test('the handbook says how long a body may be', () => {
  expect(page('body')).toContain(
    `| Bodies of more than ${MOST_CHARACTERS.toLocaleString('en')} characters |`,
  );
});
