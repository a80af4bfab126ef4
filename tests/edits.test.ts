// A few random edits in a row; `npm run test:soak` makes 200.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepEqual } from '../scripts/commands/soak/keep-equal.ts';
import { differences } from '../scripts/commands/soak/same-site.ts';
import { workplace } from './sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'causebook-edits-'));
const other = workplace();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  other.remove();
});

test('after random edits the site is byte for byte the one that a cold build makes', async () => {
  const result = await keepEqual({
    folder,
    edits: 8,
    seed: 2024,
    compareEvery: 4,
    say: () => undefined,
  });
  expect(result.faults).toEqual([]);
  expect(result.compared).toBe(3);
});

test('a file that is unlike its counterpart is named, with the place', () => {
  const site = workplace();
  site.write({ 'a.html': '<p>one</p>', 'b.html': 'only here', 'sub/c.txt': 'same' });
  other.write({ 'a.html': '<p>two</p>', 'd.html': 'only there', 'sub/c.txt': 'same' });
  expect(differences(site.content, other.content)).toEqual([
    'a.html differs: "<p>one</p>" instead of "<p>two</p>".',
    'b.html should not be there.',
    'd.html is missing.',
  ]);
  site.remove();
});
