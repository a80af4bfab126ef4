import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isPublished, readRecord, type SiteRecord, writeRecord } from './site-record.ts';

const root = mkdtempSync(join(tmpdir(), 'causebook-record-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const out = join(root, 'site');
const file = join(root, 'cache', 'record.json');
const record: SiteRecord = {
  build: 'one',
  shared: 'shared',
  everything: 'everything',
  pages: { 'index.html': 'key' },
};

function publish(build: string): void {
  mkdirSync(join(root, build), { recursive: true });
  writeFileSync(join(root, build, 'index.html'), build);
  rmSync(out, { force: true });
  symlinkSync(join(root, build), out, 'junction');
}

test('a record is of use as long as its build is published, and no longer', () => {
  expect(isPublished(record, out)).toBe(false);
  publish('one');
  writeRecord(file, record);
  expect(readRecord(file, out)).toEqual(record);
  expect(isPublished(record, out)).toBe(true);
  publish('two');
  expect(readRecord(file, out)).toBeNull();
  expect(isPublished(record, out)).toBe(false);
});

test('a record in which a letter is another is none', () => {
  publish('one');
  writeRecord(file, record);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"key"', '"kez"'));
  expect(readRecord(file, out)).toBeNull();
});
