/** What a value is that must not be published, as data: how it looks, and how a message names its kind. */
export interface SecretPattern {
  kind: string;
  /** The value is the group `value` where there is one, else the whole match. */
  pattern: RegExp;
}

/** A word that stands for a value and is none: `$NAME`, `<password>`, `{{ token }}`, `***`, `process.env.X`. */
export const STAND_IN =
  /^(?:[$<{%[(*•…]|\.{3}|x+$|process\.|os\.|env[.(]|(?:redacted|removed|hidden|masked|none|null|nil|true|false|undefined|password|passwd|secret|token|changeme|example|test|your)\b)/i;

/**
 * What secretlint's recommended rules let through or see only in a narrower context: each pattern is written so
 * that it reads a hostile megabyte in linear time (no nested repetition).
 */
export const SECRET_PATTERNS: readonly SecretPattern[] = [
  {
    kind: 'a JSON web token',
    pattern: /\beyJ[\w-]{8,4096}\.eyJ[\w-]{8,8192}\.[\w-]{8,4096}/g,
  },
  {
    kind: 'an AWS access key id',
    pattern: /\b(?:AKIA|ASIA|AROA|AIDA)(?![A-Z0-9]{9}EXAMPLE)[A-Z0-9]{16}\b/g,
  },
  {
    kind: 'a private key',
    pattern:
      /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]{0,20000}?-----END (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----|[^\n]*(?:\n[^\n]+)*)/g,
  },
  {
    kind: 'a connection string with its password',
    pattern: /:\/\/[^\s/:@"'`<>]{0,200}:(?<value>[^\s/@"'`<>]{1,200})@/g,
  },
  {
    kind: 'a password',
    pattern:
      /(?:password|passwd|passphrase|pwd)["']?\s{0,4}=\s{0,4}(?:"(?<quoted>[^"\n]{4,200})"|'(?<single>[^'\n]{4,200})'|(?<value>[^\s"'`,;&|)]{4,200}))/gi,
  },
  {
    kind: 'a password',
    pattern:
      /["'](?:password|passwd|passphrase|pwd)["']\s{0,4}:\s{0,4}["'](?<value>[^"'\n]{4,200})["']/gi,
  },
  {
    kind: 'a secret key or token',
    pattern:
      /(?:secret|api[_-]?key|access[_-]?key|(?:access|auth|refresh|bearer)[_-]?token|client[_-]?secret)["']?\s{0,4}=\s{0,4}["']?(?<value>[^\s"'`,;&|)]{8,400})/gi,
  },
  {
    kind: 'a bearer token',
    pattern: /\bBearer\s{1,4}(?<value>(?=[\w.~+/-]{0,400}\d)[\w.~+/-]{20,400}=*)/g,
  },
];
