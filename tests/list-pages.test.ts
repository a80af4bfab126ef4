// A page of a long list says of how many postmortems it is one: it is another one when a later page gets one more.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeCorpus } from '../scripts/commands/bench/write.ts';
import { workplace } from './sites.ts';

const root = mkdtempSync(join(tmpdir(), 'causebook-lists-'));
const corpus = writeCorpus(root, 110);
const place = workplace(corpus.content);
afterAll(() => {
  place.remove();
  rmSync(root, { recursive: true, force: true });
});

test('every page of the list of all counts a postmortem that is new on the last one', async () => {
  expect((await place.build()).code).toBe(0);
  expect(place.read('postmortems/page/2/')).toContain('110 postmortems');
  const [oldest = ''] = corpus.ids;
  const path = (id: string) => join(corpus.content, 'postmortems', `${id}.mdx`);
  writeFileSync(path(`${oldest}-again`), readFileSync(path(oldest)));
  const { code, output } = await place.build();
  expect(code, output).toBe(0);
  for (const page of [2, 3]) {
    expect(place.read(`postmortems/page/${page}/`)).toContain('111 postmortems');
  }
});
