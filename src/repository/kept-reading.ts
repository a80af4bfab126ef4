import type { ContentReading } from './content-reading.ts';

/**
 * The build command, Astro's loaders and the bundled pages are three module graphs in one process, and a symbol of
 * the registry is what they have in common. Reading ten thousand postmortems for each took 8 s and a gigabyte.
 */
const KEPT = Symbol.for('causebook.reading');
const shared: { [KEPT]?: Promise<ContentReading> | undefined } = globalThis as object;

/** Lets whoever asks for the content next in this process have this reading of it. */
export function keepReading(reading: Promise<ContentReading>): void {
  shared[KEPT] = reading;
}

/** The reading that this process keeps, or is about to; undefined where nobody has read the content. */
export const readingKept = (): Promise<ContentReading> | undefined => shared[KEPT];
