import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { locationsFrom } from './src/repository/locations.ts';
import { readTeamLists } from './src/repository/team-lists.ts';

const places = locationsFrom(process.env, process.cwd());
const { site } = readTeamLists(places.content, (path) => path).lists;

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  outDir: places.out,
  cacheDir: join(places.cache, 'astro'),
  // For the handbook in src/pages/guide alone; nothing under the content folder ever comes here.
  integrations: [mdx()],
  build: { format: 'directory', assets: '_assets', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
});
