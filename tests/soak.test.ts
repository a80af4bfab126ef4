// A short soak; `npm run test:soak` is the long one, with 200 builds and 50 readers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { soak } from '../scripts/commands/soak.ts';
import { projectRoot } from '../scripts/toolchain.ts';

const folder = mkdtempSync(join(tmpdir(), 'causebook-soak-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('builds that are ended leave readers a whole site, the old one or the new one', async () => {
  const moments = [0.3, 0.5, 0.9, 0.8, 0.6, 0.2];
  let next = 0;
  const result = await soak({
    folder,
    deploy: join(projectRoot, 'deploy'),
    kills: 3,
    readers: 10,
    random: () => moments[next++ % moments.length] ?? 0,
    say: () => undefined,
  });
  expect(result.broken).toEqual([]);
  expect(result.failures).toEqual([]);
  expect(result.kills).toBe(3);
  expect(result.finished).toBeGreaterThan(0);
  expect(result.answers).toBeGreaterThan(100);
});
