/** What a row of bars says beside its length. */
export interface ParetoRow<T> {
  row: T;
  /** 0 to 100, of the longest. */
  width: number;
  /** 0 to 1, of the sum; null where the sum is 0. */
  share: number | null;
}

/** Rows by minutes, the costliest first and no more than `most`, each with its share of the sum of all. */
export function paretoOf<T extends { minutes: number; title: string }>(
  rows: readonly T[],
  most = rows.length,
): ParetoRow<T>[] {
  const sorted = rows.toSorted((a, b) => b.minutes - a.minutes || (a.title < b.title ? -1 : 1));
  const sum = sorted.reduce((total, { minutes }) => total + minutes, 0);
  const longest = Math.max(0, ...sorted.map(({ minutes }) => minutes));
  return sorted.slice(0, most).map((row) => ({
    row,
    width: longest === 0 ? 0 : Math.round((row.minutes / longest) * 1000) / 10,
    share: sum === 0 ? null : row.minutes / sum,
  }));
}
