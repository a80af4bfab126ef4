import { expect, test } from 'vitest';
import type { Postmortem } from '../../src/core/postmortem.ts';
import type { Publication, PublishedPostmortem } from '../../src/repository/audience.ts';
import { takesBack } from './takes-back.ts';

const one = (id: string, ...aliases: string[]): PublishedPostmortem => ({
  id,
  file: `${id}.mdx`,
  postmortem: { id, aliases } as unknown as Postmortem,
  body: { pack: '', offset: 0, length: 0, digest: '' },
  images: [],
  unpublished: [],
});
const publication: Publication = {
  postmortems: [one('2024-01-01-one'), one('2024-02-02-two', '2024-02-02-second')],
  hidden: [],
};
const before = (...files: string[]) => ({
  pages: Object.fromEntries(files.map((file) => [file, 'key'])),
});

test.each([
  ['postmortems/2024-01-01-one/index.html', false],
  ['postmortems/2024-02-02-second/index.html', false],
  ['postmortems/2024-03-03-three/index.html', true],
  ['postmortems/index.html', false],
  ['postmortems/2/index.html', false],
  ['causes/2024-03-03-three/index.html', false],
])('a site takes back what the one before had and it has not: %s', (file, isTakenBack) => {
  expect(takesBack(publication, before('index.html', file))).toBe(isTakenBack);
});
