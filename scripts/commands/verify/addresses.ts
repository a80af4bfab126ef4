/** Where a site is: below `base` of `origin`, both as `content/site.yml` says. */
export interface SiteAddress {
  /** Such as `https://causebook.example`. */
  origin: string;
  /** With a slash at both ends. */
  base: string;
}

/** Where an address leads, seen from a page of the site. */
export type Target =
  /** A file of the site by its path below the base, and the place in it. */
  | { kind: 'inside'; file: string; fragment: string }
  /** On the site's host, but outside its base or with a path that is none. */
  | { kind: 'outside' }
  | { kind: 'foreign' }
  /** Runs code instead of leading anywhere. */
  | { kind: 'code' }
  /** An address that is no place on the web, such as `mailto:`. */
  | { kind: 'other' };

/** What a parser of addresses would give back as it is, which takes it ten times as long. */
const PLAIN = /^\/(?!\/)[\w\-/.]*(?:#[\w-]*)?$/;

/** Reads an address as it stands on the page `page`, a path below the base such as `causes/index.html`. */
export function targetOf(url: string, page: string, { origin, base }: SiteAddress): Target {
  const local = url.startsWith(origin) ? url.slice(origin.length) : url;
  if (PLAIN.test(local) && !local.includes('/.')) {
    const hash = local.indexOf('#');
    if (hash === -1) return below(local, '', base);
    const id = local.slice(hash + 1);
    return below(local.slice(0, hash), id === 'top' ? '' : id, base);
  }
  if (url.startsWith('#')) return { kind: 'inside', file: page, fragment: fragmentOf(url) };
  const parsed = URL.parse(url.trim(), `${origin}${base}${addressOf(page)}`);
  if (parsed === null) return { kind: 'outside' };
  if (parsed.protocol === 'javascript:' || parsed.protocol === 'vbscript:') return { kind: 'code' };
  if (!/^(?:https?|wss?|ftp):$/.test(parsed.protocol)) return { kind: 'other' };
  if (parsed.origin !== origin) return { kind: 'foreign' };
  try {
    return below(decodeURIComponent(parsed.pathname), fragmentOf(parsed.hash), base);
  } catch {
    return { kind: 'outside' };
  }
}

/** The address of a page below the base: `causes/index.html` is at `causes/`. */
export const addressOf = (page: string): string => page.replace(/(^|\/)index\.html$/, '$1');

function below(path: string, fragment: string, base: string): Target {
  if (!path.startsWith(base)) return { kind: 'outside' };
  const inside = path.slice(base.length);
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  return { kind: 'inside', file, fragment };
}

/** The id that a hash names; empty for the top of the page and for a text fragment, which need none. */
function fragmentOf(hash: string): string {
  const [id = ''] = hash.slice(1).split(':~:');
  try {
    return id === 'top' ? '' : decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Every address of the site that stands in a text, such as a feed or a JSON file: origin, base and what follows. */
export function* addressesIn(
  text: string,
  { origin, base }: SiteAddress,
): Generator<[string, number]> {
  const start = `${origin}${base}`;
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
    END.lastIndex = at + start.length;
    let end = END.test(text) ? END.lastIndex - 1 : text.length;
    while (SENTENCE.includes(text.charAt(end - 1))) end--;
    yield [text.slice(at, end), at];
  }
}

const END = /[ \t\r\n"'<>()[\]{}|\\^`]/g;
/** What ends a sentence and no address. */
const SENTENCE = '.,;:!?';
