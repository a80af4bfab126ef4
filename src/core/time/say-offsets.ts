import type { Moment } from './moment.ts';

/**
 * By how much the clocks that tell these moments differ from UTC: `UTC+3`, `UTC±0`, `UTC+5:30`. Where they are changed
 * in between, in the order of the moments: `UTC+1, then UTC+2`.
 */
export function sayOffsets(moments: readonly (Pick<Moment, 'offset'> | null)[]): string {
  const offsets = moments.flatMap((moment) => (moment === null ? [] : [moment.offset]));
  return [...new Set(offsets)].map(sayOffset).join(', then ');
}

const sayOffset = (offset: string): string =>
  `UTC${offset
    .replace('+00:00', '±0')
    .replace(':00', '')
    .replace('-', '−')
    .replace(/(?<=[+−])0/, '')}`;
