import type { AstroIntegration, ViteUserConfig } from 'astro';
import { assetFile, scriptFile } from './file-names.ts';

/**
 * Adds the page /admin/ to a site that asks for it. Its file is none of Astro's own routes, since its editor would
 * then be bundled for every site, page or none: two megabytes of script and some seconds of each build.
 */
export const adminPage = (wanted: boolean): AstroIntegration => ({
  name: 'causebook-admin',
  hooks: {
    'astro:config:setup': ({ injectRoute, updateConfig }) => {
      if (!wanted) return;
      injectRoute({ pattern: '/admin', entrypoint: './src/pages/_admin.astro', prerender: true });
      updateConfig({ vite: { plugins: [withoutGrammars(), withOwnFonts(), ownFolder()] } });
    },
  },
});

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

const NO_GRAMMAR = '\0causebook-no-grammar';

/**
 * Leaves out what the editor would colour code with: two hundred languages, 11 MB, of which a body that is edited
 * as it is written shows none.
 */
const withoutGrammars = (): Plugin => ({
  name: 'causebook-admin-without-grammars',
  enforce: 'pre',
  resolveId: (id: string, importer: string | undefined) =>
    id.startsWith('@shikijs/langs/') && importer?.includes('/@sveltia/') ? NO_GRAMMAR : null,
  load: (id: string) => (id === NO_GRAMMAR ? 'export default [];' : null),
});

/** The editor brings its fonts, and names besides where else on the web they are: a browser would fetch both. */
const withOwnFonts = (): Plugin => ({
  name: 'causebook-admin-own-fonts',
  transform: (code: string, id: string) =>
    id.includes('/@sveltia/cms/') ? code.replaceAll(/@font-face \{[^}]*https:[^}]*\}/g, '') : null,
});

/** Keeps the editor's files apart from those that readers load. */
const EDITOR_MODULE =
  /causebook-no-grammar|\/src\/pages\/_admin|\/node_modules\/(?:@sveltia|@shikijs|exifr|immutable|leaflet|svgo|terra-draw|terra-draw-leaflet-adapter|turndown)\//;

const ownFolder = (): Plugin => ({
  name: 'causebook-admin-folder',
  configEnvironment: (name: string) =>
    name === 'client'
      ? {
          build: {
            rolldownOptions: {
              output: { chunkFileNames, entryFileNames: chunkFileNames, assetFileNames },
            },
          },
        }
      : null,
});

const chunkFileNames = (chunk: { name: string; moduleIds: readonly string[] }): string =>
  chunk.moduleIds.some((id) => EDITOR_MODULE.test(id))
    ? '_assets/admin/[name].[hash].js'
    : scriptFile(chunk);

const assetFileNames = (asset: {
  names: readonly string[];
  originalFileNames: readonly string[];
}): string =>
  asset.originalFileNames.some((name) => /@sveltia\//.test(name))
    ? '_assets/admin/[name].[hash][extname]'
    : assetFile(asset);
