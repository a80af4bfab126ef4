import { hash } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { writeMarkSheet } from '../core/drawing/mark-sheet.ts';

const text = writeMarkSheet();
const digest = hash('sha1', text, 'base64url').slice(0, 8);

/** The file of all marks and icons, by its path below the base; its name has its digest, so it is loaded once. */
export const markSheet = { text, digest, path: `_assets/marks.${digest}.svg` };

/** Adds that file to the site, beside those that Vite makes: a folder of this name can have no page module. */
export const withMarkSheet = (): AstroIntegration => ({
  name: 'causebook-mark-sheet',
  hooks: {
    'astro:config:setup': ({ injectRoute }) =>
      injectRoute({
        pattern: '/_assets/marks.[digest].svg',
        entrypoint: './src/pages/_marks.ts',
        prerender: true,
      }),
  },
});
