/**
 * The file of a script that pages load: by the component that has it, where Astro's own name says besides which of its
 * scripts it is, on every page.
 */
export const scriptFile = ({ name }: { name: string }): string =>
  `_assets/${name.replace(/\.astro_.*/, '')}.[hash].js`;
