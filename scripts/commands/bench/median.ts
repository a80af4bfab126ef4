/** The middle of some numbers, the upper one of two; throws where there are none. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[values.length >> 1];
  if (middle === undefined) throw new Error('There is no middle of nothing.');
  return middle;
}
