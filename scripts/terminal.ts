/** What a command may do on a terminal and nowhere else: colours, and a line that is written over. */

interface Stream {
  isTTY?: boolean;
  /** The width of the terminal in characters. */
  columns?: number;
  write(text: string): boolean;
}

type Environment = Record<string, string | undefined>;

/** Colours are for a terminal that has them, unless somebody says otherwise (https://no-color.org). */
export function coloursOn(
  { isTTY }: Pick<Stream, 'isTTY'>,
  { NO_COLOR, FORCE_COLOR, TERM }: Environment,
): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY === true && TERM !== 'dumb';
}

/** A line that shows how far something is. It appears only on a terminal, and only once it has taken a while. */
export interface ProgressLine {
  /** Whether it ever appears: to put each page of ten thousand into words takes a second. */
  readonly isShown: boolean;
  /** Shows a text of one line, cut to the width of the terminal; an empty one takes the line away. */
  show(text: string): void;
  clear(): void;
}

/**
 * Lets a command go on when whoever reads what it says has gone, as `head` does after ten lines: it has work to end.
 * Any other fault of a stream is thrown as before.
 */
export function outliveReaders(...streams: Pick<NodeJS.EventEmitter, 'on'>[]): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

const PATIENCE_MS = 500;
const BETWEEN_MS = 100;

/** The line is not for the logs of CI, even where these come from something like a terminal. */
export function progressLine(
  stream: Stream,
  now: () => number = Date.now,
  { TERM, CI }: Environment = process.env,
): ProgressLine {
  const isShown = stream.isTTY === true && TERM !== 'dumb' && !CI;
  const start = now();
  let last = 0;
  const clear = () => {
    if (last > 0) stream.write('\r\u001B[2K');
    last = 0;
  };
  return {
    isShown,
    show(text) {
      if (text === '') return clear();
      const time = now();
      if (!isShown || time - start < PATIENCE_MS || time - last < BETWEEN_MS) return;
      last = time;
      stream.write(`\r\u001B[2K${cut(text, stream.columns)}`);
    },
    clear,
  };
}

/** A line as wide as the terminal would put the cursor on the next, and the line could not be written over. */
function cut(text: string, columns = 80): string {
  const room = Math.max(1, columns - 1);
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}
