import { expect, test } from 'vitest';
import { readActions } from './actions.ts';
import { outline } from './outline.ts';
import { readForeign } from './source.ts';

const actionsOf = (text: string) =>
  readActions(outline(readForeign(`# Kiosk dark\n\n## Action items\n\n${text}`).lines), []).map(
    ({ text, status }) => `${status} ${text}`,
  );

test('prose before the lists of several kinds of actions, or behind the last, is none', () => {
  expect(
    actionsOf(`Each of these has a card on the wall of the guard.

### Lamps

- Buy a second lamp
- Test the lamp each spring

### Fuses

- Label the box
- Buy larger fuses

The sea was calm, and so were the guards in the end of that long night.`),
  ).toEqual([
    'open Buy a second lamp',
    'open Test the lamp each spring',
    'open Label the box',
    'open Buy larger fuses',
  ]);
});

test('prose that promises is an action, also before lists', () => {
  expect(
    actionsOf(`We will paint the pier so that people see its edge.

### Lamps

- Buy a second lamp
- Test the lamp each spring`)[0],
  ).toBe('open We will paint the pier so that people see its edge.');
});

test('an item in bold over several others is their label', () => {
  expect(
    actionsOf(`1. **Better lamps**
   - Buy a second lamp
   - Test the lamp each spring

2. **Fuses**
   - Label the box of the fuses`),
  ).toEqual([
    'open Buy a second lamp',
    'open Test the lamp each spring',
    'open Fuses. Label the box of the fuses',
  ]);
});

test('a heading says of all under it that they are done', () => {
  expect(
    actionsOf(`### Immediate actions (completed)

- Bought a second lamp

### Later (Q3 2024)

- Label the box of the fuses`),
  ).toEqual(['done Bought a second lamp', 'open Label the box of the fuses']);
});

test.each([
  ['Label the box (ongoing)', 'in-progress'],
  ['Label the box. Status: ongoing', 'in-progress'],
  ['The new box is currently being built', 'in-progress'],
  ['Forbid swimming during ongoing work on the pier', 'open'],
  ['Paint the pier (it is currently grey)', 'open'],
  ['Close the pier at night. Discussed, but decided not to do', 'wont-do'],
  ['We have increased the number of lamps', 'done'],
])('%s: %s', (text, status) => {
  expect(actionsOf(`- ${text}\n- Buy a second lamp`)[0]?.split(' ')[0]).toBe(status);
});
