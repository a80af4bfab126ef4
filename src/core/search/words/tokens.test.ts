import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from './tokens.ts';

const words = (text: string) =>
  tokensOf(text).map(({ word, whole }) => (whole ? `[${word}]` : word));

test.each([
  ['wp-settings.php line 137', ['[wpsettingsphp]', 'wp', 'settings', 'php', 'line', '137']],
  ['KUBE_CTX', ['[kubectx]', 'kube', 'ctx']],
  ['PoolTimeout', ['[pooltimeout]', 'pool', 'timeout']],
  ['e1000e OOMs', ['e1000e', 'ooms']],
  ['the server’s cache can’t', ['the', 'server', 'cache', 'cant']],
  ['release 1.2.3', ['release', '[1.2.3]', '1', '2', '3']],
  ['Café naïve', ['cafe', 'naive']],
  ['(502)/gateway, end.', ['502', 'gateway', 'end']],
  ['502s, 500ing, 90s', ['502', '500', '90s']],
  ['', []],
])('%s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('says where each word stands, so that it can be marked', () => {
  const text = 'The Café’s wp-settings.php';
  expect(tokensOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'The',
    'Café',
    'wp-settings.php',
    'wp',
    'settings',
    'php',
  ]);
});

test('says of how many parts a name is', () => {
  const parts = tokensOf('GitHub wp-settings.php OpenSearchService').map((token) => token.parts);
  expect(parts).toEqual([1, 2, 2, 1, 1, 1, 1, 1, 3, 3, 3]);
});

test('a text that is all ASCII has the words that it has beside others', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      const beside = tokensOf(`${text} é`);
      expect(tokensOf(text)).toEqual(beside.slice(0, -1));
    }),
  );
});
