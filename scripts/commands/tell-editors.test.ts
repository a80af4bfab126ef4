import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepReading } from '../../src/repository/kept-reading.ts';
import { readKnowledge } from '../../src/repository/read.ts';
import { tellEditors } from './tell-editors.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-editors-'));
  mkdirSync(join(root, 'content/postmortems'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const schema = () => join(root, '.astro/collections/postmortems.schema.json');

/** Whether editors are told anything by a build of the content as it is. */
async function isTold(): Promise<boolean> {
  rmSync(schema(), { force: true });
  const content = join(root, 'content');
  const knowledge = await readKnowledge({ content, cache: join(root, 'cache') });
  keepReading(Promise.resolve({ knowledge } as never));
  await tellEditors(root, content);
  return existsSync(schema());
}

test('editors are told of lists and files that are new, and of an edit within a postmortem nothing', async () => {
  const postmortem = join(root, 'content/postmortems/2024-06-02-a.mdx');
  expect(await isTold()).toBe(true);
  expect(await isTold()).toBe(false);
  writeFileSync(join(root, 'content/causes.yml'), '- { id: power, title: Power }\n');
  expect(await isTold()).toBe(true);
  writeFileSync(postmortem, '---\ntitle: A\n---\n');
  expect(await isTold()).toBe(true);
  writeFileSync(postmortem, '---\ntitle: Another\n---\n');
  expect(await isTold()).toBe(false);
  rmSync(join(root, '.astro'), { recursive: true });
  expect(await isTold()).toBe(true);
});
