import { encode } from 'cborg';
import { expect, test } from 'vitest';
import { encodeCbor, type Listed } from './cbor.ts';

test.each<[Listed]>([
  [[0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295]],
  [['', 'a', 'ümläut 􏿿', 'x'.repeat(23), 'x'.repeat(24), 'x'.repeat(300)]],
  [[[], [[]], Array.from({ length: 70_000 }, (_, at) => at)]],
])('numbers, strings and arrays of every length are written as others write them', (value) => {
  expect(encodeCbor(value)).toEqual(Uint8Array.from(encode(value)));
});
