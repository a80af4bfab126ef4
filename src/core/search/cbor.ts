/** What Pagefind's lists are made of. */
export type Listed = string | number | readonly Listed[];

/** Strings, whole numbers from 0 and arrays of them in CBOR (RFC 8949), each in the shortest form. */
export function encodeCbor(value: Listed): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const text = new TextEncoder();
  const head = (kind: number, size: number) => {
    const longer = [24, 0x100, 0x10000].filter((limit) => size >= limit).length;
    bytes.push((kind << 5) | (longer === 0 ? size : 23 + longer));
    for (let left = longer === 0 ? 0 : 2 ** (longer - 1); left > 0; left--) {
      bytes.push((size >>> (8 * (left - 1))) & 0xff);
    }
  };
  const add = (one: Listed) => {
    if (typeof one === 'number') head(0, one);
    else if (typeof one === 'string') {
      const letters = text.encode(one);
      head(3, letters.length);
      bytes.push(...letters);
    } else {
      head(4, one.length);
      one.forEach(add);
    }
  };
  add(value);
  return Uint8Array.from(bytes);
}
