/** What a command may do on a terminal and nowhere else: colours, and a line that is written over. */

interface Stream {
  isTTY?: boolean;
  write(text: string): boolean;
}

/** Colours are for a terminal that has them, unless somebody says otherwise (https://no-color.org). */
export function coloursOn(
  { isTTY }: Pick<Stream, 'isTTY'>,
  { NO_COLOR, FORCE_COLOR, TERM }: Record<string, string | undefined>,
): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY === true && TERM !== 'dumb';
}

/** A line that shows how far something is. It appears only on a terminal, and only once it has taken a while. */
export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

const PATIENCE_MS = 500;
const BETWEEN_MS = 100;

export function progressLine(stream: Stream, now: () => number = Date.now): ProgressLine {
  const start = now();
  let last = 0;
  return {
    show(text) {
      const time = now();
      if (!stream.isTTY || time - start < PATIENCE_MS || time - last < BETWEEN_MS) return;
      last = time;
      stream.write(`\r\u001B[2K${text}`);
    },
    clear() {
      if (last > 0) stream.write('\r\u001B[2K');
      last = 0;
    },
  };
}
