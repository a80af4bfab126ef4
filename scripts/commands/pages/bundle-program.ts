import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroUserConfig, ViteUserConfig } from 'astro';
import { keepReading } from '../../../src/repository/kept-reading.ts';
import { BUNDLE_PARTS, PAGE_APP } from './kept-bundle.ts';

// `bundle-program.ts ROOT FOLDER` bundles the pages of the generator in ROOT into FOLDER.
const [root = '', folder = ''] = process.argv.slice(2);
const assets = join(folder, BUNDLE_PARTS.assets);

/** Bundles what renders the pages with them. */
const withPageApp: NonNullable<ViteUserConfig['plugins']>[number] = {
  name: 'causebook-page-app',
  applyToEnvironment: ({ name }: { name: string }) => name === 'prerender',
  buildStart() {
    const id = fileURLToPath(new URL('./page-app.ts', import.meta.url));
    this.emitFile({ type: 'chunk', id, name: PAGE_APP, preserveSignature: 'strict' });
  },
};

/**
 * Lets Astro bundle and nothing else: of all pages none is asked for, and their code, which Astro removes when it
 * has rendered, is taken out of its reach.
 */
const bundleOnly: AstroIntegration = {
  name: 'causebook-bundle-only',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [withPageApp] } });
    },
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name: 'causebook-bundle-only',
        getStaticPaths() {
          renameSync(join(assets, '.prerender'), join(folder, BUNDLE_PARTS.code));
          return Promise.resolve([]);
        },
        render: () => Promise.reject(new Error('No page is rendered while pages are bundled.')),
      }),
  },
};

// The build that this works for reads the content itself, and refuses its errors: Astro's loader need not.
keepReading(new Promise(() => undefined));
try {
  const { build } = await import('astro');
  // Node reads the configuration as it is; Astro would start a server of Vite's for it.
  const file = pathToFileURL(join(root, 'astro.config.ts')).href;
  const { default: config } = (await import(file)) as { default: AstroUserConfig };
  const integrations = [...(config.integrations ?? []), bundleOnly];
  const here = { root, outDir: assets, configFile: false as const, logLevel: 'error' as const };
  await build({ ...config, ...here, integrations });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
