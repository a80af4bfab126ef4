import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectRoot, run } from '../scripts/toolchain.ts';
import { sampleContent, workplace } from './sites.ts';

const place = workplace();
afterAll(() => place.remove());

test('imported drafts build into a preview', async () => {
  const lists = readdirSync(sampleContent).filter((name) => name.endsWith('.yml'));
  place.write(
    Object.fromEntries(lists.map((name) => [name, readFileSync(join(sampleContent, name))])),
  );
  const imported = await run(
    process.execPath,
    [join(projectRoot, 'scripts/import.ts'), join(projectRoot, 'tests/fixtures/import')],
    { env: place.env },
  );
  expect(imported.output).toContain('11 drafts written, 3 refused.');
  expect(imported.code).toBe(0);
  const built = await place.build({ CAUSEBOOK_DRAFTS: '1' });
  expect(built.code, built.output).toBe(0);
  expect(place.read('postmortems/2024-03-04-checkout-refuses-every-card/')).toContain(
    'Checkout refuses every card',
  );
});
