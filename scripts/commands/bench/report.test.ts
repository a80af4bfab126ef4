import { expect, test } from 'vitest';
import { placeTables } from './readme.ts';
import { type BenchReport, tablesOf } from './report.ts';

const cost = (seconds: number, mebibytes: number | null = 100) => ({ seconds, mebibytes });
const found = (bytes: number) => ({
  page: { bytes: 1, requests: 1 },
  search: { bytes, requests: 9 },
  status: '3 postmortems',
});

const report: BenchReport = {
  machine: '2 × A processor, 8 GiB, Linux',
  versions: { Node: '26.10.0', Hugo: '0.111.3' },
  sizes: [
    {
      size: 1000,
      tools: [
        { name: 'causebook', title: 'Causebook' },
        { name: 'hugo', title: 'Hugo and Pagefind' },
      ],
      builds: {
        cold: {
          causebook: [cost(9, 800), cost(12, 900), cost(30, 700)],
          hugo: [cost(10, 400), cost(10, 400), cost(20, 400)],
        },
        unchanged: { causebook: [cost(0.512)], hugo: [cost(10)] },
      },
      siteBytes: { causebook: 81_234_567, hugo: 20_000_000 },
      check: { cold: [cost(2)], change: [cost(0.75)] },
      pages: { html: 5900, script: 1234 },
      search: { word: found(123_456), sentence: found(234_567) },
      dev: { firstPage: 3.2, nextPage: 2.1, edit: 0.321 },
    },
  ],
};

test('the table has medians, ratios of each round, and what only this project has', () => {
  expect(
    tablesOf(report),
  ).toBe(`Measured on 2 × A processor, 8 GiB, Linux, with Node 26.10.0, Hugo 0.111.3.

| 1,000 postmortems | Causebook | Hugo and Pagefind | ratio |
| --- | ---: | ---: | ---: |
| build from nothing, with search | 12.0 s | 10.0 s | 1.20 |
| most memory while it builds | 800 MiB | 400 MiB | 2.00 |
| nothing changed | 0.51 s | 10.0 s | 0.05 |
| size of the site | 81 MB | 20 MB |  |
| \`npm run check\`, from nothing | 2.00 s |  |  |
| \`npm run check\`, one file changed | 0.75 s |  |  |
| median page of a postmortem, gzip | 5.9 kB |  |  |
| scripts on it, gzip | 1.2 kB |  |  |
| first search, a word | 123.5 kB in 9 requests |  |  |
| first search, a sentence of five words | 234.6 kB in 9 requests |  |  |
| dev server: first page, first time | 3.20 s |  |  |
| dev server: first page, later | 2.10 s |  |  |
| dev server: an edit in the browser | 0.32 s |  |  |`);
});

test('what was not measured has no row', () => {
  const [size] = report.sizes;
  const sizes = size ? [{ ...size, builds: {}, siteBytes: {}, tools: size.tools.slice(0, 1) }] : [];
  delete sizes[0]?.check;
  delete sizes[0]?.search;
  delete sizes[0]?.dev;
  expect(
    tablesOf({ ...report, sizes })
      .split('\n')
      .slice(2),
  ).toEqual([
    '| 1,000 postmortems | Causebook |',
    '| --- | ---: |',
    '| median page of a postmortem, gzip | 5.9 kB |',
    '| scripts on it, gzip | 1.2 kB |',
  ]);
});

test('the tables take the place of those of the last run', () => {
  const text = `Before.

<!-- npm run bench -- --readme writes from here -->

old

<!-- to here -->

After.
`;
  expect(placeTables(text, 'new')).toBe(text.replace('old', 'new'));
  expect(() => placeTables('Nothing.', 'new')).toThrow(
    'README.md has no place for the tables: a line "<!-- npm run bench -- --readme writes from here -->", and after it one "<!-- to here -->".',
  );
});
