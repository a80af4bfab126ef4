import { expect, test } from 'vitest';
import { readForeign } from './source.ts';

const textsOf = (text: string) => readForeign(text).lines.map((line) => line.text);

test('an emoji by its name is no text, wherever it stands', () => {
  expect(textsOf('<p>&emsp;:large_blue_circle:09:15 UTC: Alert :bell:</p>')).toEqual([
    '09:15 UTC: Alert',
  ]);
  expect(textsOf('- :bell: 09:15 Alert\n\n| :clock9: Time |\n|---|\n| :bell: 09:15 |')).toEqual([
    '09:15 Alert',
    'Time',
    '09:15',
  ]);
});

test('colons around a word are not always an emoji', () => {
  expect(textsOf('std::map::at and host:port:80, from 10:15:20 to http://a:b:c')).toEqual([
    'std::map::at and host:port:80, from 10:15:20 to http://a:b:c',
  ]);
});
