/** Every linter can fail: each is given a tree with a fault of its kind, and one without. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lintSteps } from '../scripts/lint/steps.ts';
import { projectRoot } from '../scripts/toolchain.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-lint-'));
  for (const file of ['biome.jsonc', 'lint', 'package.json', '.gitignore', '.prettierrc.json']) {
    cpSync(join(projectRoot, file), join(root, file), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

async function lint(name: string, fix = false): Promise<string> {
  const step = lintSteps.find((candidate) => candidate.name === name);
  if (step === undefined) {
    throw new Error(`There is no linter called ${name}.`);
  }
  return await step.run(root, fix);
}

describe('import directions', () => {
  it('lets the layers above import those below', async () => {
    write('src/core/metrics.ts', "import { z } from 'zod';\nexport const schema = z.string();\n");
    write('src/components/Facts.astro', "---\nimport { schema } from '../core/metrics.ts';\n---\n");
    write('src/pages/index.astro', "---\nimport Facts from '../components/Facts.astro';\n---\n");
    expect(await lint('import directions')).toBe('');
  });

  it('refuses a core that reaches for the file system or for Astro', async () => {
    write('src/core/read.ts', "import { readFileSync } from 'node:fs';\nimport 'astro:content';\n");
    expect(await lint('import directions')).toBe(
      [
        'src/core/read.ts:1 core must not import node:fs. The core is pure, so that the site, the scripts and the tests can all trust it.\n',
        'src/core/read.ts:2 core must not import astro:content. The core is pure, so that the site, the scripts and the tests can all trust it.\n',
      ].join(''),
    );
  });

  it('refuses a component that queries a collection, in its frontmatter and in a script', async () => {
    write(
      'src/components/Latest.astro',
      "---\nimport { getCollection } from 'astro:content';\n---\n<p>import '../pages/a.ts'</p>\n<script>\n  import '../pages/index.ts';\n</script>\n",
    );
    expect(await lint('import directions')).toBe(
      [
        'src/components/Latest.astro:2 components must not import astro:content. A component draws what it is given and queries nothing.\n',
        'src/components/Latest.astro:6 components must not import pages (src/pages/index.ts). It may import core, site, styles, collections. A component draws what it is given and queries nothing.\n',
      ].join(''),
    );
  });

  it('refuses a type that points upward, a lazy import and a page that is imported', async () => {
    write('src/core/a.ts', "export type { Page } from '../layouts/page.ts';\n");
    write('src/collections/b.ts', "export const b = () => import('../../scripts/build.ts');\n");
    write('src/layouts/c.ts', "export { d } from '../pages/d.ts';\n");
    const found = await lint('import directions');
    expect(found).toContain('src/core/a.ts:1 core must not import layouts (src/layouts/page.ts).');
    expect(found).toContain('src/collections/b.ts:1 collections must not import scripts');
    expect(found).toContain('src/layouts/c.ts:1 layouts must not import pages (src/pages/d.ts).');
  });

  it('refuses a handbook page that imports a script', async () => {
    write('src/pages/guide/a.mdx', "import x from '../../../scripts/x.ts'\n\nDon't import it.\n");
    expect(await lint('import directions')).toContain(
      'pages must not import scripts (scripts/x.ts)',
    );
  });

  it('asks for the layer of a new folder', async () => {
    write('src/stuff/a.ts', 'export const a = 1;\n');
    expect(await lint('import directions')).toBe(
      'src/stuff/a.ts:1 src/stuff/a.ts is in no layer. Name its folder in scripts/lint/layers.ts.\n',
    );
  });
});

describe('Biome', () => {
  it('passes a pure core', async () => {
    write('src/core/a.ts', "export const a = new Date('2026-01-01').getTime();\n");
    expect(await lint('Biome')).toBe('');
  });

  it.each([
    ['Date.now()', 'The core has no clock'],
    ['new Date()', 'The core has no clock'],
    ['Temporal.Now.instant()', 'The core has no clock'],
    ['Math.random()', 'The core has no clock'],
    ['process.cwd()', 'The core reads no environment'],
    ['globalThis.process', 'The core names what it uses'],
    ["console.log('a')", 'The core prints nothing'],
    ["fetch('a')", 'The core reads nothing'],
    ['({}) as any', 'noExplicitAny'],
  ])('refuses %s in the core', async (expression, message) => {
    write('src/core/a.ts', `export const a = ${expression};\n`);
    expect(await lint('Biome')).toContain(message);
  });

  it('refuses a file that holds too much', async () => {
    write('src/core/a.ts', `export const a = [${'\n  1,'.repeat(260)}\n];\n`);
    expect(await lint('Biome')).toContain('noExcessiveLinesPerFile');
  });

  it('looks into the markup and the scripts of a component', async () => {
    write(
      'src/components/A.astro',
      '<img src="a.png" />\n<script>\n  console.log(1);\n</script>\n',
    );
    const found = await lint('Biome');
    expect(found).toContain('useAltText');
    expect(found).toContain('noConsole');
  });

  it('lets a script print and know the time', async () => {
    write('scripts/a.ts', 'console.log(Date.now());\n');
    expect(await lint('Biome')).toBe('');
  });
});

describe('Prettier', () => {
  it('finds a component that is not formatted, and mends it when asked', async () => {
    write('src/components/A.astro', '---\nconst a = "b"\n---\n<p>{ a }</p>\n');
    expect(await lint('Prettier')).toContain('src/components/A.astro');
    expect(await lint('Prettier', true)).toBe('');
    expect(await lint('Prettier')).toBe('');
  });
});

describe('names', () => {
  it('refuses a drawer for anything', async () => {
    write('src/core/utils/time.ts', 'export const a = 1;\n');
    write('src/core/helpers.test.ts', 'export const a = 1;\n');
    write('src/core/commonality.ts', 'export const a = 1;\n');
    expect(await lint('names')).toBe(
      [
        'src/core/helpers.test.ts "helpers" names no subject. Name what it holds.\n',
        'src/core/utils/time.ts "utils" names no subject. Name what it holds.\n',
      ].join(''),
    );
  });
});

describe('no check switched off', () => {
  it('names the comment and its line', async () => {
    const directive = ['@ts', 'expect-error'].join('-');
    write('src/core/a.ts', `export const a = 1;\n// ${directive}\nexport const b: string = a;\n`);
    expect(await lint('no check switched off')).toBe(
      `src/core/a.ts:2 ${directive} switches a check off. Mend the code, or change the rule for all.\n`,
    );
  });
});
