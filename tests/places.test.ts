import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenLinks } from './links.ts';
import { pagesOf, sampleContent, sampleIds, type Workplace, workplace } from './sites.ts';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

test('a site below a sub-path refers to nothing outside it', async () => {
  cpSync(sampleContent, place.content, { recursive: true });
  const settings = join(place.content, 'site.yml');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace(/^base: .*$/m, 'base: /incidents/'),
  );
  const { code, output } = await place.build();
  expect(output).toMatch(/published/);
  expect(code).toBe(0);
  expect(brokenLinks(pagesOf(place.out), place.out, '/incidents/')).toEqual([]);
});

test('the edit link leads to where the file is, also in a folder below postmortems/', async () => {
  cpSync(sampleContent, place.content, { recursive: true });
  const [moved = '', stays = ''] = sampleIds;
  const inContent = (path: string) => join(place.content, 'postmortems', path);
  mkdirSync(inContent('of the past'));
  renameSync(inContent(`${moved}.mdx`), inContent(`of the past/${moved}.mdx`));
  expect((await place.build()).code).toBe(0);
  const edit = (id: string) =>
    /href="[^"]*\/edit\/main\/([^"]*)"/.exec(place.read(`postmortems/${id}/`) ?? '')?.[1];
  expect(edit(stays)).toBe(`content/postmortems/${stays}.mdx`);
  expect(edit(moved)).toBe(`content/postmortems/of%20the%20past/${moved}.mdx`);
});

test('an empty content folder gives a first page that says how to begin', async () => {
  place.write({ 'site.yml': 'schema: 1\n' });
  const { code } = await place.build();
  expect(code).toBe(0);
  expect(place.read('/')).toContain('content/postmortems/');
  expect(place.read('/')).toContain('<code>npm run new</code>');
  expect(brokenLinks(pagesOf(place.out), place.out)).toEqual([]);
});

test('a missing content folder is an error that says what to do, and no stack trace', async () => {
  const { code, output } = await place.build();
  expect(code).toBe(1);
  expect(output.trim().split('\n').slice(1).join('\n')).toBe(
    [
      `  The folder ${place.content} does not exist. There is nothing to read.`,
      '  Create the folder, or set CAUSEBOOK_CONTENT to where it is.',
      '',
      '1 error in 1 file. Nothing was built; the site that is published stays as it was.',
    ].join('\n'),
  );
});
