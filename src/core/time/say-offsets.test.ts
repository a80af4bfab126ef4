import { expect, test } from 'vitest';
import { sayOffsets } from './say-offsets.ts';

const said = (...offsets: string[]) =>
  sayOffsets(offsets.map((offset, epoch) => ({ offset, epoch })));

test('an offset is said as people write it', () => {
  expect(said('+03:00')).toBe('UTC+3');
  expect(said('-05:00', '-05:00')).toBe('UTC−5');
  expect(said('+05:30')).toBe('UTC+5:30');
  expect(said('+00:00')).toBe('UTC±0');
  expect(said('-10:00')).toBe('UTC−10');
});

test('where clocks were changed meanwhile, both are said', () => {
  expect(said('+01:00', '+02:00')).toBe('UTC+1, then UTC+2');
  const start = { offset: '+02:00', epoch: 200 };
  const trigger = { offset: '+01:00', epoch: 100 };
  expect(sayOffsets([start, trigger])).toBe('UTC+1, then UTC+2');
});

test('what is not known is passed over', () => {
  expect(sayOffsets([null, { offset: '+01:00', epoch: 0 }, null])).toBe('UTC+1');
  expect(sayOffsets([null])).toBe('');
});
