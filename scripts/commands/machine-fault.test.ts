import { expect, test } from 'vitest';
import { sayMachineFault } from './machine-fault.ts';

const full = Object.assign(new Error("ENOSPC: no space left on device, open '/srv/a'"), {
  code: 'ENOSPC',
  path: '/srv/a',
});
const SENTENCE =
  'The disk is full (/srv/a). Nothing was published; the site that is published stays as it was. Mend that and build again.';

test.each([
  ['as it comes', full],
  ['as the cause of another error', new Error('The search index was not made.', { cause: full })],
  [
    'in the text of an error of the bundler',
    new Error(`Build failed with 1 error:\nError: ${full.message}\n    at write`),
  ],
])('a full disk is said in one sentence, %s', (_, error) => {
  expect(sayMachineFault(error)).toBe(SENTENCE);
});

test('a fault of the generator keeps its stack', () => {
  expect(sayMachineFault(new TypeError('x is not a function'))).toBeNull();
  expect(sayMachineFault(new Error("ENOENT: no such file or directory, open 'a'"))).toBeNull();
});
