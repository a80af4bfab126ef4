/** One character of a quoted scalar as it is written, with what it stands for. */
const SINGLE = /''|[\s\S]/gu;
const DOUBLE = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[\s\S])|[\s\S]/gu;

/**
 * How far into a YAML scalar, as it is written at `range` of the text, the character at `offset` of its value stands.
 * 0, the beginning, for a scalar of several lines: there the value's spaces say nothing of where a line ends.
 */
export function offsetWithin(
  yaml: string,
  [from, to]: readonly [number, number, ...number[]],
  offset: number,
): number {
  const written = yaml.slice(from, to);
  if (/[\r\n]/.test(written)) return 0;
  const [quote] = written;
  if (quote !== '"' && quote !== "'") return offset;
  let place = 1;
  let passed = 0;
  for (const [character] of written.slice(1, -1).matchAll(quote === '"' ? DOUBLE : SINGLE)) {
    if (passed >= offset) break;
    place += character.length;
    passed += lengthOf(character);
  }
  return place;
}

/** How many UTF-16 units of the value this is. */
function lengthOf(written: string): number {
  if (written === "''") return 1;
  if (!written.startsWith('\\')) return written.length;
  return written[1] === 'U' && Number.parseInt(written.slice(2), 16) > 0xffff ? 2 : 1;
}
