/** Numbers that look random and are the same for the same seed, so that a benchmark can be repeated. */
export interface Random {
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  /** True about once in `times`. */
  oneIn(times: number): boolean;
  /** One of the items; throws where there is none. */
  pick<T>(items: readonly T[]): T;
  /** `count` different items, in the order drawn; all of them where there are no more. */
  some<T>(items: readonly T[], count: number): T[];
}

/** xorshift32 (Marsaglia, 2003, https://doi.org/10.18637/jss.v008.i14), after a few rounds that spread near seeds apart. */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0 || 1;
  const step = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  for (let round = 0; round < 8; round++) step();
  const below = (limit: number) => Math.floor((step() / 2 ** 32) * limit);
  const pick = <T>(items: readonly T[]): T => {
    const [chosen] = items.slice(below(items.length));
    if (chosen === undefined) throw new Error('There is nothing to pick from.');
    return chosen;
  };
  return {
    below,
    oneIn: (times) => below(times) === 0,
    pick,
    some(items, count) {
      const chosen = new Set<(typeof items)[number]>();
      while (chosen.size < Math.min(count, items.length)) chosen.add(pick(items));
      return [...chosen];
    },
  };
}
