import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { projectRoot, run } from '../scripts/toolchain.ts';
import { sampleContent, workplace } from './sites.ts';

// The guard of astro.config.ts: nothing under the content folder is ever compiled.

const place = workplace(sampleContent);
afterAll(() => place.remove());

/** Builds with another configuration of tests/fixtures/guard, in a process of its own. */
function buildWith(configFile: string) {
  const options = { root: projectRoot, configFile, outDir: place.out, logLevel: 'error' };
  const program = `import { build } from 'astro'; await build(${JSON.stringify(options)});`;
  return run(process.execPath, ['--input-type=module', '--eval', program], {
    env: { NODE_ENV: '', VITEST: '', ...place.env },
  });
}

test('a configuration without it builds nothing', async () => {
  const { code, output } = await buildWith('tests/fixtures/guard/without.config.ts');
  expect(code).not.toBe(0);
  expect(output).toContain(
    'The guard that keeps content from being compiled is not in astro.config.ts.',
  );
});

test('a page that imports a postmortem is not built', async () => {
  const { code, output } = await buildWith('tests/fixtures/guard/importing.config.ts');
  expect(code).not.toBe(0);
  expect(output).toContain('2024-06-02-api-query-overload.mdx is content, and content is data');
  rmSync(place.out, { recursive: true, force: true });
});
