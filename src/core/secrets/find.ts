import { publicAddresses } from './ip-address.ts';
import { SECRET_PATTERNS, STAND_IN } from './patterns.ts';

/** A stretch of a text that must not be shown, and what it is. It never holds the value itself. */
export interface Secret {
  code: 'secret' | 'personal-email' | 'public-ip-address';
  /** As a message names it: "a private key". */
  kind: string;
  start: number;
  end: number;
}

/** Domains for documentation (RFC 2606, RFC 6761), and names that only a private network knows. */
const NOBODYS =
  /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|test|localhost|local|localdomain|internal|lan|home|corp)$/i;

const EMAIL =
  /(?<![\w.+/@-])[\w.+-]{1,64}@(?<domain>[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.[a-z]{2,24})(?![\w-])/gi;

/** What a text holds that must not be published, in its order; where two overlap, the longer one. */
export function findSecrets(text: string): Secret[] {
  return joined([...secrets(text), ...emails(text), ...publicAddresses(text)]);
}

function secrets(text: string): Secret[] {
  return SECRET_PATTERNS.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match): Secret[] => {
      const { value, quoted, single } = match.groups ?? {};
      const found = value ?? quoted ?? single ?? match[0];
      if (found !== match[0] && STAND_IN.test(found)) return [];
      const start = match.index + match[0].lastIndexOf(found);
      return [{ code: 'secret', kind, start, end: start + found.length }];
    }),
  );
}

function emails(text: string): Secret[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(EMAIL)].flatMap((match): Secret[] => {
    const end = match.index + match[0].length;
    // git@github.com:team/repository is an address of a repository.
    const isRepository = match[0].startsWith('git@') && text[end] === ':';
    if (isRepository || NOBODYS.test(match.groups?.['domain'] ?? '')) return [];
    return [{ code: 'personal-email', kind: 'an e-mail address', start: match.index, end }];
  });
}

/** Findings without those that lie in another. An error outweighs a warning at the same place. */
export function joined(found: readonly Secret[]): Secret[] {
  const weight = ({ code, start, end }: Secret) => (code === 'secret' ? 1e9 : 0) + end - start;
  const kept: Secret[] = [];
  for (const secret of found.toSorted((a, b) => weight(b) - weight(a))) {
    if (kept.every(({ start, end }) => secret.end <= start || secret.start >= end)) {
      kept.push(secret);
    }
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
