import { expect, test } from 'vitest';
import { isHeader, isLogLine } from './pasted.ts';

test.each([
  ['HTTP/1.1 502 Bad Gateway', true],
  ['Date: Wed, 07 Jun 2023 09:31:05 GMT', true],
  ['Last-Modified: Wed, 07 Jun 2023 09:31:05 GMT', true],
  ['Date: 7 June 2023, 09:31 GMT', false],
  ['Start: Wednesday, 7 June 2023 09:31 GMT', false],
])('%j is a line of an HTTP answer: %s', (text, expected) => {
  expect(isHeader(text)).toBe(expected);
});

test.each([
  ['[Wed Jun 07 09:31:05.123456 2023] [core:error] AH00001: child exits', true],
  ['10.0.0.1 - - [07/Jun/2023:09:31:05 +0000] "GET / HTTP/1.1" 502 150', true],
  ['2023/06/07 09:31:05 [crit] 12#12: *1 open() failed', true],
  ['Jun  7 09:31:05 web-01 systemd[1]: Stopped the shop.', true],
  ['{"level":"fatal","msg":"no disk","time":"2023-06-07T09:31:05Z"}', true],
  ['time="2023-06-07T09:31:05Z" level=fatal msg="no disk"', true],
  ['{09:31} the shop stops', false],
  ['time=09:31 the shop stops', false],
  ['2023/06/07 09:31:05 the shop stops', false],
  ['Jun 7 09:31 - the shop stops', false],
])('%j is a line of a log: %s', (text, expected) => {
  expect(isLogLine(text)).toBe(expected);
});
