import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { keepReading } from '../../../src/repository/content-reading.ts';
import type { BundleTask } from './bundle.ts';
import { BUNDLE_PARTS } from './kept-bundle.ts';

const { root, folder } = workerData as BundleTask;
const assets = join(folder, BUNDLE_PARTS.assets);

/**
 * Lets Astro bundle and nothing else: of all pages none is asked for, and their code, which Astro removes when it
 * has rendered, is taken out of its reach.
 */
const bundleOnly: AstroIntegration = {
  name: 'causebook-bundle-only',
  hooks: {
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

// The build that this thread works for reads the content itself, and refuses its errors: Astro's loader need not.
keepReading(new Promise(() => undefined));
const { build } = await import('astro');
await build({ root, outDir: assets, logLevel: 'error', integrations: [bundleOnly] });
