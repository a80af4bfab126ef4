/** What is wrong with an address in a body, or undefined when a reader may follow it. */
export type AddressFault = 'scheme' | 'protocol-relative' | 'unreadable';

/**
 * Characters that a browser drops from an address or that hide what it is: white space at the ends, tabs, line
 * ends and other control characters, also percent-encoded, as the parser leaves them.
 */
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Z}\uFFFD]|%(?:[01][0-9a-f]|20|7f|ef%bf%bd|c2%[89a][0-9a-f]|e2%80%(?:8[0-9a-f]|a[89a-f]))/giu;

/** The scheme of an address in lower case, without what hides in it; undefined for a relative one. */
function schemeOf(address: string): string | undefined {
  return /^([^/?#]*?)(?::|&colon;|%3a)/i.exec(address)?.[1]?.toLowerCase();
}

/**
 * Judges an address as a browser would read it (https://url.spec.whatwg.org/#concept-basic-url-parser), only more
 * strictly: allowed are http and https with a host, mailto, and relative addresses. An address without a scheme
 * but with a host (`//host`) is refused, for it leaves the site without saying so.
 */
export function addressFault(address: string): AddressFault | undefined {
  const shown = address.replace(HIDDEN, '');
  const scheme = schemeOf(shown);
  if (scheme === undefined) {
    if (/^(?:[\\/]|%5c){2}/i.test(shown)) return 'protocol-relative';
    return shown === '' && address !== '' ? 'unreadable' : undefined;
  }
  // Only a scheme that is spelt plainly counts as one of the allowed ones.
  if (!address.toLowerCase().startsWith(`${scheme}:`)) return 'scheme';
  if (scheme === 'mailto') return undefined;
  if (scheme !== 'http' && scheme !== 'https') return 'scheme';
  if (!/^https?:\/\/[^/\\?#]/i.test(address)) return 'unreadable';
  return URL.canParse(address) ? undefined : 'unreadable';
}

/** True for an address that names its own host, or a mailbox. */
export const isAbsolute = (address: string): boolean => /^(?:https?:|mailto:)/i.test(address);

/** True for an address that leads to another site. */
export const isExternal = (address: string): boolean => /^https?:/i.test(address);
