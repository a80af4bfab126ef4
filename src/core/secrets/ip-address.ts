import type { Secret } from './find.ts';

const IPV4 = /(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)/g;
/** Global unicast addresses (2000::/3, RFC 4291) are the public ones; a clock time never begins so. */
const IPV6 = /(?<![\w:.])[23][0-9a-f]{3}:(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{0,4}(?![\w:])/gi;

/** "Version 1.2.3.4" looks like an address and is none. */
const VERSION = /(?:\bv|\bversions?|\brelease|\bbuild)\s{0,2}$/i;

/** The public IP addresses of a text. Private, local and documentation ranges are nobody's (RFC 6890, RFC 5737). */
export function publicAddresses(text: string): Secret[] {
  const found: Secret[] = [];
  for (const pattern of [IPV4, IPV6]) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, match.index - 12), match.index);
      if (VERSION.test(before)) continue;
      if (pattern === IPV4 ? !isPublicIpv4(match[0]) : !isPublicIpv6(match[0])) continue;
      const end = match.index + match[0].length;
      found.push({
        code: 'public-ip-address',
        kind: 'a public IP address',
        start: match.index,
        end,
      });
    }
  }
  return found;
}

function isPublicIpv4(address: string): boolean {
  const parts = address.split('.').map(Number);
  const [a = 0, b = 0, c = 0] = parts;
  if (parts.some((part) => part > 255) || /(?:^|\.)0\d/.test(address)) return false;
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100 && b >= 64 && b < 128) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b < 32) return false;
  if (a === 192) return !(b === 168 || (b === 0 && (c === 0 || c === 2)));
  if (a === 198) return !(b === 18 || b === 19 || (b === 51 && c === 100));
  return !(a === 203 && b === 0 && c === 113);
}

function isPublicIpv6(address: string): boolean {
  if (/^2001:0?db8:/i.test(address)) return false;
  const groups = address.split(':').length;
  return address.includes('::') ? address.split('::').length === 2 : groups === 8;
}
