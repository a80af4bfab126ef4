import { describe, expect, test } from 'vitest';
import { coloursOn, progressLine } from './terminal.ts';

test('Colours are for a terminal, unless somebody says otherwise', () => {
  const terminal = { isTTY: true };
  expect(coloursOn(terminal, {})).toBe(true);
  expect(coloursOn({}, {})).toBe(false);
  expect(coloursOn(terminal, { NO_COLOR: '1' })).toBe(false);
  // An empty value is none: https://no-color.org.
  expect(coloursOn(terminal, { NO_COLOR: '' })).toBe(true);
  expect(coloursOn(terminal, { TERM: 'dumb' })).toBe(false);
  expect(coloursOn({}, { FORCE_COLOR: '1' })).toBe(true);
});

describe('A line of progress', () => {
  function progressOn(isTTY: boolean) {
    const written: string[] = [];
    let time = 0;
    const stream = { isTTY, write: (text: string) => written.push(text) > 0 };
    const line = progressLine(stream, () => time);
    return { written, line, wait: (milliseconds: number) => (time += milliseconds) };
  }

  test('appears once something has taken a while, seldom, and goes at the end', () => {
    const { written, line, wait } = progressOn(true);
    line.show('1 of 3');
    wait(600);
    line.show('2 of 3');
    wait(10);
    line.show('3 of 3');
    line.clear();
    line.clear();
    expect(written).toEqual(['\r\u001B[2K2 of 3', '\r\u001B[2K']);
  });

  test('is for a terminal alone', () => {
    const { written, line, wait } = progressOn(false);
    wait(600);
    line.show('1 of 3');
    line.clear();
    expect(written).toEqual([]);
  });
});
