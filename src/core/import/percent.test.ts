import { expect, test } from 'vitest';
import { outline } from './outline.ts';
import { readPercent } from './percent.ts';
import { readForeign } from './source.ts';

const percentOf = (text: string) => {
  const found = readPercent(outline(readForeign(`## Impact\n\n${text}`).lines));
  return found && `${found.percent} ${found.of}`;
};

test.each([
  ['70% of users could not log in', '70 users'],
  ['100 percent of the web server was offline', '100 capacity'],
  ['The outage affected users, who saw a 30% decline of speed. They were unable to pay', null],
  ['Users were hit by a 30% degradation in user experience', null],
  ['A 30% decrease in user engagement was seen by users', null],
])('%s: %s', (text, percent) => {
  expect(percentOf(text)).toBe(percent);
});
