import { createUrls } from './urls.ts';

/** The addresses of this site, below the base that Astro was given from content/site.yml. */
export const urls = createUrls(import.meta.env.BASE_URL);
