import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { adminPage } from './src/collections/admin-page.ts';
import { contentGuard } from './src/collections/content-guard.ts';
import { assetFile, scriptFile } from './src/collections/file-names.ts';
import { withMarkSheet } from './src/collections/mark-sheet.ts';
import { hasEditor } from './src/core/admin/config.ts';
import { audienceFrom } from './src/repository/audience.ts';
import { locationsFrom } from './src/repository/locations.ts';
import { readTeamLists } from './src/repository/team-lists.ts';

// Astro lets variables of these names, which CI systems and test runners like to set, override the base below and
// whether this is the dev server, which shows drafts.
for (const name of ['BASE_URL', 'DEV', 'PROD', 'MODE']) delete process.env[name];

const places = locationsFrom(process.env, process.cwd());
const { site } = readTeamLists(places.content, (path) => path).lists;

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  outDir: places.out,
  // One for each audience: what was made for one is never at hand when the other's is built.
  cacheDir: join(places.cache, `astro-${audienceFrom(process.env)}`),
  // For the handbook in src/pages/guide alone; nothing under the content folder ever comes here.
  integrations: [
    mdx(),
    withMarkSheet(),
    contentGuard(places.content),
    adminPage(hasEditor(site, audienceFrom(process.env))),
  ],
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
