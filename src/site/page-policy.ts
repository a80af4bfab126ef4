/** What every page may load or do: the site's own files, and nothing else. A page that needs more adds to these. */
const EVERY_PAGE = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
} as const;

/** Sources that a page adds to those of every page, by directive. */
export type PolicyAdditions = Partial<Record<keyof typeof EVERY_PAGE, readonly string[]>>;

/** The content security policy of a page, to stand in its head before anything that it is to hold for. */
export const pagePolicy = (more: PolicyAdditions = {}): string =>
  (Object.keys(EVERY_PAGE) as (keyof typeof EVERY_PAGE)[])
    .map((name) => [name, EVERY_PAGE[name], ...(more[name] ?? [])].join(' '))
    .join(';');
