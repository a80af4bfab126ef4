/**
 * Moves labels along a vertical axis until each is `spacing` from the next: the order stays, and the sum of the
 * squared moves is the least possible (isotonic regression by pooling neighbours). Where they need more than
 * the room between `top` and `bottom`, they keep their spacing and run past the bottom.
 *
 * @param wanted positions in pixels, ascending
 */
export function spreadLabels(
  wanted: readonly number[],
  spacing: number,
  top: number,
  bottom: number,
): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const [index, position] of wanted.entries()) {
    let pool = { sum: position - index * spacing, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  }
  const lowest = bottom - (wanted.length - 1) * spacing;
  return pools
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((position, index) => Math.max(top, Math.min(lowest, position)) + index * spacing);
}
