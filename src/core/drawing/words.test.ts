import { expect, test } from 'vitest';
import { shortTitle } from './words.ts';

test.each([
  ['Network and DNS', 'Network and DNS'],
  ['Change of a provider that nobody was told of', 'Change of a provider…'],
  ['Konfigurationsverwaltungsfehler', 'Konfigurationsverwaltung…'],
])('%s in a drawing is %s', (title, short) => {
  expect(shortTitle(title, 25)).toBe(short);
});
