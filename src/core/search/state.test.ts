import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHOICES, type ChoiceId } from './facet-list.ts';
import { asksNothing, readState, type SearchState, SORTS, writeState } from './state.ts';

test('an address holds the whole search', () => {
  const state = readState(
    '?q=slow+api&cause=data-storage&cause=code-defect&year=2024&sort=duration',
  );
  expect(state).toEqual({
    text: 'slow api',
    chosen: new Map([
      ['cause', ['data-storage', 'code-defect']],
      ['year', ['2024']],
    ]),
    sort: 'duration',
  });
  expect(writeState(state)).toBe(
    '?q=slow+api&cause=code-defect&cause=data-storage&year=2024&sort=duration',
  );
});

test('the lines of what was pasted into an address stay words', () => {
  expect(readState('?q=Error%3A%20timeout%0Ain%20pool%0D%0Aat%20start').text).toBe(
    'Error: timeout in pool at start',
  );
});

test('what an address says of no facet or order is passed over', () => {
  const state = readState('?colour=red&sort=colour&cause=&q=%20');
  expect(state).toEqual({ text: ' ', chosen: new Map(), sort: 'relevance' });
  expect(asksNothing(state)).toBe(true);
  expect(writeState(state)).toBe('');
});

test('every search comes back from its address', () => {
  const values = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 });
  const chosen = fc
    .record(Object.fromEntries(CHOICES.map(({ id }) => [id, values])))
    .map((record) => new Map(Object.entries(record).filter(([, list]) => list.length > 0)));
  const states = fc.record({
    text: fc.string({ maxLength: 100 }).map((text) => text.trim()),
    chosen,
    sort: fc.constantFrom(...SORTS.map(({ id }) => id)),
  });
  fc.assert(
    fc.property(states, (state) => {
      const back = readState(writeState(state as SearchState));
      expect(back.text).toBe(state.text);
      expect(back.sort).toBe(state.sort);
      for (const { id } of CHOICES) {
        const facet: ChoiceId = id;
        expect((back.chosen.get(facet) ?? []).toSorted()).toEqual(
          (state.chosen.get(facet) ?? []).toSorted(),
        );
      }
    }),
  );
});
