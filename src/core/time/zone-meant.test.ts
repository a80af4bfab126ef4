import { expect, test } from 'vitest';
import { zoneMeant } from './zone-meant.ts';

test.each([
  ['Berlin', 'Did you mean `Europe/Berlin`?'],
  ['new york', 'Did you mean `America/New_York`?'],
  ['Europe/Pari', 'Did you mean `Europe/Paris`?'],
  ['CEST', undefined],
  ['', undefined],
])('%j', (name, meant) => {
  expect(zoneMeant(name, Intl.supportedValuesOf('timeZone'))).toBe(meant);
});
