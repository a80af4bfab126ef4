import type { Audience } from '../../src/core/audience.ts';
import type { Locations } from '../../src/repository/locations.ts';

// The lines that a build says, one a phase.

/** What a build says last. */
export const sayDone = (
  postmortems: number,
  { audience, locations }: { audience: Audience; locations: Locations },
): string =>
  `${count(postmortems, 'postmortem')}${audience === 'public' ? ' for the public' : ''} in ${locations.out}`;

/** What a build says of pages, files and shards that it did not make again. */
export const sayKept = (kept: number) => (kept > 0 ? `, kept ${kept}` : '');

/** So many of something, in words. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** What came of some work, and how long it took from now on, in words. */
export async function timed<T>(work: Promise<T>): Promise<[T, string]> {
  const time = stopwatch();
  return [await work, time()];
}

/** Says how long it is since it was asked last. */
export function stopwatch(): () => string {
  let last = performance.now();
  return () => {
    const seconds = (performance.now() - last) / 1000;
    last = performance.now();
    return `${seconds.toFixed(1)} s`;
  };
}
