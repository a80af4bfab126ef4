import type { Moment } from './moment.ts';

/**
 * By how much the clocks that tell these moments differ from UTC: `UTC+3`, `UTC±0`, `UTC+5:30`. Where they are changed
 * in between, which came first comes first, in whatever order the moments are: `UTC+1, then UTC+2`.
 */
export function sayOffsets(moments: readonly (Pick<Moment, 'epoch' | 'offset'> | null)[]): string {
  const inOrder = moments.filter((moment) => moment !== null).toSorted((a, b) => a.epoch - b.epoch);
  return [...new Set(inOrder.map(({ offset }) => offset))].map(sayOffset).join(', then ');
}

const sayOffset = (offset: string): string =>
  `UTC${offset
    .replace('+00:00', '±0')
    .replace(':00', '')
    .replace('-', '−')
    .replace(/(?<=[+−])0/, '')}`;
