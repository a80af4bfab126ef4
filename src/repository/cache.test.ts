import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PostmortemBody } from '../core/postmortem.ts';
import { type BodyPlace, type CacheEntry, newPack, openCache, readBody } from './cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'causebook-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const body = { html: '<p>A disk was full.</p>' } as PostmortemBody;
const entryAt = (place: BodyPlace): CacheEntry => ({
  stamp: '1:1',
  depends: [],
  day: '2026-01-01',
  reading: {
    id: '2024-01-01-one',
    file: '2024-01-01-one.mdx',
    postmortem: null,
    recordKey: null,
    references: [],
    anchors: null,
    images: [],
    linked: [],
    issues: [],
    body: place,
  },
});

/** Keeps one postmortem of each of these years, each in a pack of its own. */
function keep(...years: number[]): Map<string, BodyPlace> {
  const places = new Map<string, BodyPlace>();
  for (const year of years) {
    const pack = newPack(folder);
    places.set(`/content/${year}-01-01-one.mdx`, pack.add(body));
    pack.write();
  }
  openCache(folder, 'key').save(
    new Map([...places].map(([path, place]) => [path, entryAt(place)])),
  );
  return places;
}
const known = () => [...openCache(folder, 'key').entries.keys()];

describe('a pack that is not as it was', () => {
  test.each<[string, (path: string) => void]>([
    ['gone', (path) => rmSync(path)],
    ['cut short', (path) => truncateSync(path, 3)],
    ['written over', (path) => writeFileSync(path, 'something else')],
    [
      'a folder',
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
  ])('leaves nothing that has its body in it, and all else: %s', (_, damage) => {
    const places = keep(2023, 2024);
    expect(known()).toHaveLength(2);
    const [[first = '', { pack } = { pack: '' }] = []] = places;
    damage(join(folder, pack));
    expect(known()).toEqual([...places.keys()].filter((path) => path !== first));
  });

  test('is removed by whoever notices it too late, so that the next run makes it anew', () => {
    const [place] = keep(2024).values();
    if (!place) throw new Error('There is one.');
    expect(readBody(folder, place)).toEqual(body);
    expect(readBody(folder, { ...place, digest: 'another' })).toBeNull();
    expect(existsSync(join(folder, place.pack))).toBe(false);
    expect(known()).toEqual([]);
  });
});

test('of two builds at once each may remove what both have no use for', () => {
  const [[path = '', place] = []] = keep(2023, 2024);
  if (!place) throw new Error('There are two.');
  const old = join(folder, 'forgotten.pack');
  writeFileSync(old, '');
  utimesSync(old, 0, 0);
  const [one, other] = [openCache(folder, 'key'), openCache(folder, 'key')];
  for (const cache of [one, other]) cache.save(new Map([[path, entryAt(place)]]));
  expect(known()).toEqual([path]);
  expect(existsSync(old)).toBe(false);
});
