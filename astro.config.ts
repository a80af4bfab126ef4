import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { adminPage } from './src/collections/admin-page.ts';
import { contentGuard } from './src/collections/content-guard.ts';
import { assetFile, scriptFile } from './src/collections/file-names.ts';
import { withMarkSheet } from './src/collections/mark-sheet.ts';
import { audienceFrom } from './src/repository/audience.ts';
import { bundledSettings } from './src/repository/bundled-settings.ts';
import { locationsFrom } from './src/repository/locations.ts';

// Astro lets variables of these names, which CI systems and test runners like to set, override the base below and
// whether this is the dev server, which shows drafts.
for (const name of ['BASE_URL', 'DEV', 'PROD', 'MODE']) delete process.env[name];

const places = locationsFrom(process.env, process.cwd());
const audience = audienceFrom(process.env);
const site = bundledSettings(places.content, audience);

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  outDir: places.out,
  // One for each audience: what was made for one is never at hand when the other's is built.
  cacheDir: join(places.cache, `astro-${audience}`),
  // For the handbook in src/pages/guide alone; nothing under the content folder ever comes here.
  integrations: [mdx(), withMarkSheet(), contentGuard(places.content), adminPage(site.hasEditor)],
  build: { format: 'directory', assets: '_assets', inlineStylesheets: 'never' },
  // Highlighting by Shiki writes inline styles, which the policy of pages (src/site/page-policy.ts) refuses.
  markdown: { syntaxHighlight: false },
  vite: {
    // A script of its own is cached for every page; an inlined one is sent with each.
    build: { assetsInlineLimit: 0 },
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: scriptFile } } } },
      // What components refer to, such as fonts, is put out with them.
      prerender: { build: { rolldownOptions: { output: { assetFileNames: assetFile } } } },
    },
  },
  devToolbar: { enabled: false },
});
