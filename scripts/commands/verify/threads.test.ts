import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Inspection, inspectFiles } from './inspect.ts';
import { inspectOnThreads } from './threads.ts';

let folder = '';
// So many that they are looked at on threads.
const paths = Array.from({ length: 2_000 }, (_, at) => `${at}.html`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'causebook-inspect-'));
  for (const [at, path] of paths.entries()) {
    const links = `<a href="/0.html#place">a place</a><a href="/gone-${at % 10}/">gone</a>`;
    writeFileSync(join(folder, path), `<html><body id="b${at}">${links}</body></html>`);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('several threads find what one finds, and name the same page as the first to refer to a place', async () => {
  const inspection: Inspection = {
    folder,
    files: paths,
    address: { origin: 'https://causebook.example', base: '/' },
    forPublic: false,
    editor: false,
    federation: [],
    hidden: [],
    conforming: [],
  };
  const sorted = ({ faults, ...maps }: ReturnType<typeof inspectFiles>) => ({
    ...maps,
    faults: faults.map((fault) => JSON.stringify(fault)).toSorted(),
  });
  const inOrder = paths.toSorted();
  const found = await inspectOnThreads(inOrder, inspection);
  expect(sorted(found)).toEqual(sorted(inspectFiles(inOrder, inspection)));
  expect(found.faults.length).toBeGreaterThan(paths.length);
  expect(found.ids.size).toBe(paths.length);
  expect(found.places.get('0.html#place')?.from).toBe('1.html');
});
