import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBenchArguments } from './arguments.ts';

test('everything is measured three times with 1,000 postmortems when nothing else is asked for', () => {
  expect(readBenchArguments([])).toEqual({
    help: false,
    sizes: [1000],
    runs: 3,
    only: ['cold', 'change', 'unchanged', 'check', 'pages', 'search', 'dev'],
    peers: ['hugo', 'astro'],
    work: join(tmpdir(), 'causebook-bench'),
    json: null,
    readme: false,
  });
});

test('lists are split, and none is no peer', () => {
  const { sizes, only, peers } = readBenchArguments([
    '--sizes=1000,5000',
    '--only=cold,search',
    '--peers=none',
  ]);
  expect({ sizes, only, peers }).toEqual({
    sizes: [1000, 5000],
    only: ['cold', 'search'],
    peers: [],
  });
});

test.each([
  ['--sizes=1000,some', '--sizes takes whole numbers from 4; some is none.'],
  ['--sizes=', '--sizes takes whole numbers from 4; nothing is none.'],
  ['--runs=0', '--runs takes whole numbers from 1; 0 is none.'],
  ['--only=serch', '--only knows no `serch`. Did you mean `search`?'],
  ['--peers=jekyll', '--peers knows no `jekyll`. It takes hugo or astro.'],
])('%s is refused with what it takes', (option, message) => {
  expect(() => readBenchArguments([option])).toThrow(message);
});
