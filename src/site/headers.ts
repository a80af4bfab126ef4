/** Headers that a host sends with some files of the site: one table for every server that the project knows. */
export interface HeaderRule {
  /** For whoever reads the configuration. */
  why: string;
  /** Folders below the base, each with its slash; `null` for every answer, of whatever status. */
  folders: readonly string[] | null;
  headers: Readonly<Record<string, string>>;
}

/** Folders whose files have a digest of their content in their name or their folder's: under one address they never change. */
export const HASHED_FOLDERS = ['_assets/', 'images/', 'pagefind/shards/'] as const;

/**
 * What a browser is to keep, and what it is to refuse. Scripts and styles are in each page's own policy, by hash;
 * what stands here is what only a header can say.
 */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    why: 'Everything: no other site may frame it, guess at its types, learn addresses from it, or share its window.',
    folders: null,
    headers: {
      'Content-Security-Policy': "frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      // No window that opened a page reaches it; the editor's own, to sign in, may answer to it.
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  },
  {
    why: 'Pictures opened by themselves: an SVG is a document, and this one may do nothing.',
    folders: ['images/'],
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
    },
  },
];

/** The rules of a site whose index the search of another origin may read, or that of any site where it is `*`. */
export const headerRules = (searchableFrom: string | undefined): readonly HeaderRule[] =>
  searchableFrom === undefined
    ? HEADER_RULES
    : [
        ...HEADER_RULES,
        {
          why: 'The search of another Causebook site may read this index.',
          folders: ['pagefind/'],
          headers: { 'Access-Control-Allow-Origin': searchableFrom },
        },
      ];

/**
 * How long an answer may be kept. `private`, because a cache between a company's login and its readers must not
 * hand one reader's answer to another; a public site may take the word out.
 */
export const CACHING = {
  /** Of a file in a hashed folder. */
  hashed: 'private, max-age=31536000, immutable',
  /** Of everything else, and of every error: asked for again each time, and mostly answered with 304. */
  other: 'private, no-cache',
} as const;

/** Types that servers do not know by themselves, by the end of a file's name. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  ics: 'text/calendar',
  csv: 'text/csv',
  md: 'text/markdown',
  avif: 'image/avif',
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
};

/** The headers of an answer by these rules: `path` is below the base, without a leading slash. */
export function headersOf(
  path: string,
  found: boolean,
  rules: readonly HeaderRule[] = HEADER_RULES,
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of rules)
    if (rule.folders === null || rule.folders.some((folder) => path.startsWith(folder)))
      Object.assign(headers, rule.headers);
  const hashed = found && HASHED_FOLDERS.some((folder) => path.startsWith(folder));
  headers['Cache-Control'] = hashed ? CACHING.hashed : CACHING.other;
  return headers;
}
