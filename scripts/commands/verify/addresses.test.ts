import { expect, test } from 'vitest';
import { addressesIn, targetOf } from './addresses.ts';

const site = { origin: 'https://example.org', base: '/incidents/' };
const inside = (file: string, fragment = '') => ({ kind: 'inside', file, fragment });

// What is plain is not given to the parser of addresses, and has to come out as if it were.
test.each([
  ['/incidents/causes/', inside('causes/index.html')],
  ['/incidents/causes/#top', inside('causes/index.html')],
  ['/incidents/causes/#a-1', inside('causes/index.html', 'a-1')],
  ['https://example.org/incidents/', inside('index.html')],
  ['https://example.org/incidents/a.json#b', inside('a.json', 'b')],
  ['https://example.org/incidents/causes/#top', inside('causes/index.html')],
  ['https://example.org/incidents/causes/#%61', inside('causes/index.html', 'a')],
  ['https://example.org/incidents/%61/', inside('a/index.html')],
  ['https://example.org/incidents/a/../b/', inside('b/index.html')],
  ['https://example.org/incidents', { kind: 'outside' }],
  ['https://example.org/causes/', { kind: 'outside' }],
  ['https://example.org', { kind: 'outside' }],
  ['https://example.organic/incidents/', { kind: 'foreign' }],
  ['https://example.org.example.com/incidents/', { kind: 'foreign' }],
  ['https://example.org@example.com/incidents/', { kind: 'foreign' }],
  ['//example.com/incidents/', { kind: 'foreign' }],
])('%s', (url, target) => {
  expect(targetOf(url, 'index.html', site)).toEqual(target);
});

test('addresses in a text end where no address goes on, without the end of a sentence', () => {
  const start = 'https://example.org/incidents/';
  const texts = [`${start}a/`, `${start}b.`, `${start}c/?q=${start}d`, start];
  const text = `"${texts[0]}" (${texts[1]}!), <${texts[2]}>\nhttps://example.org/x ${texts[3]}`;
  const found = [...addressesIn(text, site)];
  expect(found.map(([url]) => url)).toEqual([
    `${start}a/`,
    `${start}b`,
    `${start}c/?q=${start}d`,
    `${start}d`,
    start,
  ]);
  for (const [url, at] of found) expect(text.slice(at, at + url.length)).toBe(url);
});
