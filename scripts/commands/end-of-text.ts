import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * How much of a log is looked at. Its end is what happens now; ten times as much took seven seconds, and a log of some
 * gigabytes fits in no string. Even, as a letter of UTF-16 is two bytes.
 */
const MOST_BYTES = 1_000_000;

/** A text, or its end where there is more than is looked at. */
export interface EndOfText {
  text: string;
  isCut: boolean;
}

/** Said of a text that was cut. */
export const SAY_CUT = 'Looked at its last 1,000,000 bytes alone, which are the newest of a log.';

/** The end of a file. */
export function endOfFile(path: string): EndOfText {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const start = Buffer.alloc(2);
    readSync(file, start, 0, start.length, 0);
    const from = Math.max(0, size - MOST_BYTES);
    const bytes = Buffer.alloc(size - from);
    const length = readSync(file, bytes, 0, bytes.length, from);
    return decode(bytes.subarray(0, length), start, from > 0);
  } finally {
    closeSync(file);
  }
}

/** The end of a stream, of which no more is kept. */
export async function endOfStream(stream: AsyncIterable<Buffer>): Promise<EndOfText> {
  let kept: Buffer[] = [];
  let length = 0;
  let isCut = false;
  let start: Buffer | undefined;
  for await (const chunk of stream) {
    start ??= chunk.subarray(0, 2);
    kept.push(chunk);
    length += chunk.length;
    if (length < 2 * MOST_BYTES) continue;
    kept = [Buffer.concat(kept).subarray(-MOST_BYTES)];
    length = MOST_BYTES;
    isCut = true;
  }
  const bytes = Buffer.concat(kept);
  isCut ||= bytes.length > MOST_BYTES;
  return decode(bytes.subarray(-MOST_BYTES), start ?? bytes, isCut);
}

/** Windows' own shell writes UTF-16, and says so in the first two bytes. What is left of a line tells nothing. */
function decode(bytes: Uint8Array, start: Uint8Array, isCut: boolean): EndOfText {
  const isWide = start[0] === 0xff && start[1] === 0xfe;
  const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
  const line = isCut ? text.indexOf('\n') + 1 : 0;
  return { text: text.slice(line), isCut };
}
