import { describe, expect, test } from 'vitest';
import { findSecrets } from './find.ts';

const found = (text: string) =>
  findSecrets(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

// Put together here, so that no scanner takes this file for a leak.
const KEY = `AKIA${'Q3Z7XW2KJ5MN4RTV'}`;
const JWT = `eyJ${'hbGciOiJIUzI1NiJ9'}.eyJ${'zdWIiOiIxMjM0In0'}.${'c2lnbmF0dXJlLXNpZ25hdHVyZQ'}`;
const PEM = `-----BEGIN RSA ${'PRIVATE'} KEY-----\nMIIEpAIBAAKC\n-----END RSA ${'PRIVATE'} KEY-----`;

describe('What must not be published', () => {
  test.each([
    [`token ${JWT}.`, [`a JSON web token: ${JWT}`]],
    [`with ${KEY} it`, [`an AWS access key id: ${KEY}`]],
    [`a\n${PEM}\nb`, [`a private key: ${PEM}`]],
    ['password=hunter2', ['a password: hunter2']],
    ['PGPASSWORD="two words"', ['a password: two words']],
    ['{ "password": "tr0ub4dor" }', ['a password: tr0ub4dor']],
    ['postgres://app:s3cr3t@db/x', ['a connection string with its password: s3cr3t']],
    ['API_KEY=0123456789abcdef', ['a secret key or token: 0123456789abcdef']],
    ['Authorization: Bearer abcdefghij0123456789', ['a bearer token: abcdefghij0123456789']],
    ['ask ada@acme.team', ['an e-mail address: ada@acme.team']],
    ['from 8.8.8.8:53', ['a public IP address: 8.8.8.8']],
    ['2a00:1450:4001::1', ['a public IP address: 2a00:1450:4001::1']],
  ])('is found in %j', (text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    'password=$DB_PASSWORD',
    'password=<the password>',
    'password={{ vault.db }}',
    'password=********',
    'password=process.env.PASSWORD',
    'The password = secret of the vault was rotated.'.replace('= secret', '(not shown)'),
    `AKIA${'IOSFODNN7EXAMPLE'}`,
    'https://example.org/a:b@c',
    'postgres://app:$PASSWORD@db/x',
    'someone@example.com, root@db-1.internal and git@github.com:team/repo.git',
    '@scope/package@1.2.3',
    '10.1.2.3 172.20.0.1 192.168.0.1 127.0.0.1 100.64.0.1 169.254.1.1 255.255.255.0',
    '192.0.2.1 198.51.100.7 203.0.113.9 2001:db8::1 fe80::1',
    'version 1.2.3.4, v8.8.8.8, 1.2.3.4.5, 999.1.1.1',
    '14:05:10 and 2024-06-02T14:00:00',
  ])('is not found in %j', (text) => expect(found(text)).toEqual([]));

  test('takes linear time for hostile text', () => {
    for (const piece of [
      'password=',
      '://a:',
      'eyJ',
      'a@a.',
      '1.',
      '2001:',
      '-----BEGIN PRIVATE KEY-----\n',
    ]) {
      const text = piece.repeat(Math.floor(200_000 / piece.length));
      const start = performance.now();
      findSecrets(text);
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});
