// The benchmark, as small as it gets; what it measures here says nothing.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { BenchReport } from '../scripts/commands/bench/report.ts';
import { projectRoot, run } from '../scripts/toolchain.ts';

const work = mkdtempSync(join(tmpdir(), 'causebook-bench-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const bench = (...args: string[]) =>
  run(process.execPath, [join(projectRoot, 'scripts/bench.ts'), ...args], {
    env: { NODE_ENV: '', VITEST: '' },
  });

test('five postmortems, once: each part is measured and stands in the table', async () => {
  const json = join(work, 'figures.json');
  const args = ['--sizes', '5', '--runs', '1', '--peers', 'none', '--work', work, '--json', json];
  const { code, output } = await bench(...args);
  expect(code, output).toBe(0);
  const rows = output.split('\n').filter((line) => line.startsWith('| '));
  expect(rows.map((row) => row.split(' | ')[0])).toEqual([
    '| 5 postmortems',
    '| ---',
    '| build from nothing, with search',
    ...(process.platform === 'linux' ? ['| most memory while it builds'] : []),
    '| one body and one title changed',
    '| nothing changed',
    '| size of the site',
    '| `npm run check`, from nothing',
    '| `npm run check`, one file changed',
    '| median page of a postmortem, gzip',
    '| scripts on it, gzip',
    '| first search, a word',
    '| first search, a sentence of five words',
    '| dev server: first page, first time',
    '| dev server: first page, later',
    '| dev server: an edit in the browser',
  ]);
  const report: BenchReport = JSON.parse(readFileSync(json, 'utf8'));
  const [size] = report.sizes;
  expect(size?.builds.cold?.causebook?.[0]?.seconds).toBeGreaterThan(0);
  expect(size?.search?.word.search.requests).toBeGreaterThan(1);
  expect(size?.search?.word.status).toMatch(/^\d+ postmortems?/);
});

test('options that it does not know end it with 2 and say what it takes', async () => {
  expect(await bench('--peers', 'jekyl')).toEqual({
    code: 2,
    output: '--peers knows no `jekyl`. It takes hugo or astro.\nSee npm run bench -- --help\n',
  });
  const { code, output } = await bench('--size', '5');
  expect(code).toBe(2);
  expect(output).toMatch(/^There is no option `--size`\. Did you mean `--sizes`\?/);
});
