import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// The second peer of `npm run bench`: Astro as its guides show it, with MDX for each entry of a collection. Its caches
// lie beside it, since its node_modules are those of the project.
export default defineConfig({
  integrations: [mdx()],
  cacheDir: './.cache/astro',
  vite: { cacheDir: './.cache/vite' },
});
