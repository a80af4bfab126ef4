import type { CausePair } from './cross-table.ts';
import { lowerFirst, sayCount, sayShare } from './phrases.ts';

/** How many pairs that are equally common are named; more of them say little. */
const NAMED = 3;

/**
 * Which causes came together most often, in a sentence: of pairs that are equally common none is called the
 * commonest. `pairs` are as `causesTogether` gives them, `n` is how many incidents have one; empty without a pair.
 */
export function sayCommonest(
  pairs: readonly CausePair[],
  n: number,
  titleOf: (cause: string) => string,
): string {
  const [first] = pairs;
  if (!first) return '';
  const most = first.postmortems.length;
  const count = sayCount(pairs.length, 'pair');
  if (most === 1 && pairs.length > 1) return `${count} of causes, none in more than one incident.`;
  const even = pairs.filter(({ postmortems }) => postmortems.length === most);
  const names = even
    .slice(0, NAMED)
    .map(({ a, b }) => `${lowerFirst(titleOf(a))} with ${lowerFirst(titleOf(b))}`);
  const share = sayShare(most, n, 'incident');
  if (even.length === 1)
    return `${count} of causes; the commonest is ${names.join('')}, in ${share}.`;
  const named = even.length > NAMED ? '' : `: ${names.join('; ')}`;
  return `${count} of causes; ${even.length} are the commonest, each in ${share}${named}.`;
}
