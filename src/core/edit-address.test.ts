import { expect, test } from 'vitest';
import { editAddress } from './edit-address.ts';
import { siteSchema } from './schema/site.ts';

function edit(given: { url: string; branch?: string; path?: string; host?: string }): string {
  const { repository } = siteSchema.parse({ schema: 1, repository: given });
  if (!repository) throw new Error('There is no repository.');
  return editAddress(repository, 'postmortems/2024-06-02-a.mdx');
}

test.each([
  ['https://github.com/example/kb', 'https://github.com/example/kb/edit/main/'],
  ['https://git.example.com/example/kb/', 'https://git.example.com/example/kb/edit/main/'],
  ['https://gitlab.com/example/ops/kb', 'https://gitlab.com/example/ops/kb/-/edit/main/'],
  ['https://gitlab.example.com/kb', 'https://gitlab.example.com/kb/-/edit/main/'],
  ['https://codeberg.org/example/kb', 'https://codeberg.org/example/kb/_edit/main/'],
  ['https://gitea.example.com/a/kb', 'https://gitea.example.com/a/kb/_edit/main/'],
])('a file of the repository %s is edited at its host', (url, root) => {
  expect(edit({ url })).toBe(`${root}content/postmortems/2024-06-02-a.mdx`);
});

test('Bitbucket is told which branch twice', () => {
  expect(edit({ url: 'https://bitbucket.org/example/kb', branch: 'ops/main' })).toBe(
    'https://bitbucket.org/example/kb/src/ops/main/content/postmortems/2024-06-02-a.mdx?mode=edit&at=ops%2Fmain',
  );
});

test('a host of your own is named, and the content may be elsewhere in the repository', () => {
  expect(edit({ url: 'https://git.example.com/kb', host: 'gitlab', path: 'docs/kb' })).toBe(
    'https://git.example.com/kb/-/edit/main/docs/kb/postmortems/2024-06-02-a.mdx',
  );
});
