import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Audience } from '../../../src/core/audience.ts';
import type { MadeShard } from './made-shard.ts';
import { isMade, planIndex } from './plan-index.ts';
import { rememberIndex, rememberShard } from './remembered.ts';

const TODAY = '2024-06-02';
// So many that one of them that changed is not worth making all of them again.
const records = Array.from({ length: 400 }, (_, at) => ({ id: `p${at}`, digest: '1', year: 2024 }));
const changed = records.map((record, at) => (at === 7 ? { ...record, digest: '2' } : record));
const shard: MadeShard = {
  name: 'en-0a1b',
  counts: [],
  pages: records.map(({ id, digest }) => ({ id, digest, fragment: `en_${id}`, words: 1 })),
};

let root: string;
let memory: string;
let shards: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-plan-'));
  [memory, shards] = [join(root, 'memory'), join(root, 'shards')];
  mkdirSync(join(shards, shard.name), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const remember = (withWords: boolean) => {
  rememberShard(memory, shard, withWords ? records.map(() => '[]') : undefined);
  rememberIndex(memory, { changedSince: null, byYear: [shard], changes: null });
};
const plan = (audience: Audience = 'internal', folder: string | null = shards) =>
  planIndex({ records: changed, today: TODAY, audience }, memory, folder);

test('a shard is kept without the page that changed, which gets a shard of its own', () => {
  remember(true);
  const { byYear, changes, changedSince } = plan();
  const [kept] = byYear.filter(isMade);
  expect(kept?.pages.filter(({ digest }) => digest === '').map(({ id }) => id)).toEqual(['p7']);
  expect(changes).toEqual([changed[7]]);
  expect(changedSince).toBe(TODAY);
});

test.each([
  ['whose words are not known any more', () => plan(), false],
  ['that the public could read what was taken back in', () => plan('public'), true],
  ['that is not in the published site', () => plan('internal', memory), true],
  ['of a site that cannot be trusted', () => plan('internal', null), true],
])('a shard %s is made again', (_, planned, withWords) => {
  remember(withWords);
  expect(planned()).toEqual({ changedSince: null, byYear: [changed], changes: null });
});
