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
  function progressOn(isTTY: boolean, { columns = 80, env = {} } = {}) {
    const written: string[] = [];
    let time = 0;
    const stream = { isTTY, columns, write: (text: string) => written.push(text) > 0 };
    const line = progressLine(stream, () => time, env);
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

  test('fits the terminal, and goes when there is nothing to show', () => {
    const { written, line, wait } = progressOn(true, { columns: 40 });
    wait(600);
    line.show('rendering 1,200 of 3,693 pages, indexing 950 of 1,000');
    line.show('');
    wait(200);
    line.show('verifying 3,693 pages');
    expect(written).toEqual([
      '\r\u001B[2Krendering 1,200 of 3,693 pages, indexi…',
      '\r\u001B[2K',
      '\r\u001B[2Kverifying 3,693 pages',
    ]);
  });

  test.each([
    ['a file', false, {}],
    ['CI', true, { CI: 'true' }],
    ['a terminal that cannot write over a line', true, { TERM: 'dumb' }],
  ])('is not for %s', (_, isTTY, env) => {
    const { written, line, wait } = progressOn(isTTY, { env });
    wait(600);
    line.show('1 of 3');
    line.clear();
    expect(written).toEqual([]);
  });
});
