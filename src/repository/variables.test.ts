import { expect, test } from 'vitest';
import { draftsFrom, refuseVariables } from './variables.ts';

test.each([
  ['CAUSEBOOK_AUDIANCE', 'CAUSEBOOK_AUDIENCE'],
  ['CAUSEBOOK_CONTENTS', 'CAUSEBOOK_CONTENT'],
  ['CAUSEBOOK_DRAFT', 'CAUSEBOOK_DRAFTS'],
  ['CAUSEBOOK_CAHCE', 'CAUSEBOOK_CACHE'],
])('%s was meant for %s, and is not passed over', (name, meant) => {
  expect(() => refuseVariables({ [name]: 'x' })).toThrow(
    `${name} is set, and there is no such variable: ${meant} is meant, it seems. Set that one instead, or unset ${name}. Nothing was done, because passing over it could publish what nobody meant to.`,
  );
});

test('what is right, empty, or anybody else’s is left alone', () => {
  const ours = { CAUSEBOOK_CONTENT: 'a', CAUSEBOOK_OUT: 'b', CAUSEBOOK_DRAFTS: '1' };
  const ofKubernetes = { CAUSEBOOK_PORT: 'tcp://10.0.0.1:80', CAUSEBOOK_SERVICE_HOST: '10.0.0.1' };
  const ofTests = { CAUSEBOOK_PICTURES: 'seen', CAUSEBOOK_APPROVE: '1' };
  const all = { ...ours, ...ofKubernetes, ...ofTests, CAUSEBOOK_AUDIANCE: '', AUDIENCE: 'all' };
  expect(() => refuseVariables(all)).not.toThrow();
});

test.each([
  [undefined, false],
  ['', false],
  ['0', false],
  ['1', true],
])('drafts asked for with %s: %s', (said, shown) => {
  expect(draftsFrom({ CAUSEBOOK_DRAFTS: said })).toBe(shown);
});

test('a word is no answer to whether drafts are shown', () => {
  expect(() => draftsFrom({ CAUSEBOOK_DRAFTS: 'true' })).toThrow(
    'CAUSEBOOK_DRAFTS is "true": it has to be 1, which publishes drafts too, or not set.',
  );
});
