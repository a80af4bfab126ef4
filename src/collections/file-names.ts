// Files that pages load, by names that are short, since they are on every page.

/** Of a script, by the component that has it; Astro's own name says besides which of its scripts it is. */
export const scriptFile = ({ name }: { name: string }): string =>
  `_assets/${name.replace(/\.astro_.*/, '')}.[hash].js`;

/** Of a font, by its family where nothing else has to be told apart, or of a style sheet, by the page that has it. */
export const assetFile = ({ names: [name = ''] }: { names: readonly string[] }): string =>
  `_assets/${name.replace(/(?:-latin-wght-normal|@_@\w+)?\.\w+$/, '')}.[hash][extname]`;
