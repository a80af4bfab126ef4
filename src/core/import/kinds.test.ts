import { expect, test } from 'vitest';
import { findClockTimes } from './clock.ts';
import { kindsOfEntries } from './kinds.ts';
import type { SectionKind } from './words/sections.ts';

const kindOf = (text: string) => {
  const [time] = findClockTimes('09:10');
  if (!time) return undefined;
  const topic: SectionKind = 'timeline';
  return kindsOfEntries([{ text, topic, stamp: { time } }], { end: null })[0];
};

test.each([
  'Assumed the root cause to be a slow network',
  'We thought that the load balancer was the culprit, to no avail',
  'More servers brought no improvement',
  'We looked at the database at first, which turned out healthy',
])('"%s" is a wrong turn', (text) => {
  expect(kindOf(text)).toBe('wrong-turn');
});

test.each([
  'The errors are attributed to the new theme',
  'It might be the theme',
  'Confirmed that the suspected theme was the cause',
  'The plan against a DDoS was put into motion',
  'Reproduction of the suspected error begins',
])('"%s" is none', (text) => {
  expect(kindOf(text)).not.toBe('wrong-turn');
});
