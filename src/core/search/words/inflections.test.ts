import { expect, test } from 'vitest';
import { inflectionsOf } from './inflections.ts';

test.each([
  ['deployed', ['deploy', 'deploys', 'deployed', 'deploying']],
  ['updates', ['update', 'updates', 'updated', 'updating']],
  ['settings', ['setting', 'settings']],
  ['stop', ['stop', 'stops', 'stopped', 'stopping']],
  ['crashes', ['crash', 'crashes', 'crashed', 'crashing']],
  ['retries', ['retry', 'retries', 'retried', 'retrying']],
  ['connection', ['connect', 'connects', 'connected', 'connection']],
  ['configuration', ['configure', 'configured', 'configuring', 'configuration']],
  ['replicate', ['replicate', 'replicated', 'replication']],
])('of %s', (word, forms) => {
  expect(inflectionsOf(word)).toEqual(expect.arrayContaining(forms));
});

test('a word that only ends like a form keeps itself', () => {
  for (const word of ['access', 'status', 'string', 'feed']) {
    expect(inflectionsOf(word)).toContain(word);
    expect(inflectionsOf(word)).toContain(`${word}s`);
  }
});
