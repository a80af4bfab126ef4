import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { postmortemText } from '../core/parse.fixture.ts';
import { stampOf } from './files.ts';
import { fileReader } from './read-file.ts';
import { readTeamLists } from './team-lists.ts';

const root = mkdtempSync(join(tmpdir(), 'causebook-file-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const id = '2024-06-02-a';
const path = join(root, `${id}.mdx`);
const chart = join(root, id, 'chart.png');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a picture that is written while its postmortem is read counts as another one the next time', async () => {
  const body = `## What happened\n\n![A chart](./${id}/chart.png)\n\nAs [before](./2024-01-01-b.mdx).\n`;
  writeFileSync(path, postmortemText({}).replace(/## What happened[\s\S]*$/, body));
  mkdirSync(join(root, id));
  writeFileSync(chart, PNG);
  const before = stampOf(statSync(chart));
  // The link is looked for behind the picture.
  const ids = new Set<string>();
  ids.has = () => {
    writeFileSync(chart, Buffer.concat([PNG, Buffer.from('more')]));
    return true;
  };
  const read = fileReader({
    lists: readTeamLists(root, String).lists,
    ids,
    audience: 'internal',
    today: '2026-01-01',
    shown: String,
    keepBody: () => ({ pack: '', offset: 0, length: 0, digest: '' }),
    bodies: root,
  });
  const { depends } = await read({ file: { id, path }, stamp: 'stamp', lastBody: null });
  expect(depends).toEqual([{ path: chart, stamp: before }]);
  expect(stampOf(statSync(chart))).not.toBe(before);
});
