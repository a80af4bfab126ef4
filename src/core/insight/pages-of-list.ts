/** One page of a long list; pages count from 1. */
export interface PageOf<T> {
  page: number;
  pages: number;
  /** How many the whole list has. */
  total: number;
  items: T[];
}

/** A list cut into pages of `size`; a list of none has one page, which says so. */
export function cutIntoPages<T>(list: readonly T[], size: number): [PageOf<T>, ...PageOf<T>[]] {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const at = (index: number): PageOf<T> => ({
    page: index + 1,
    pages,
    total: list.length,
    items: list.slice(index * size, (index + 1) * size),
  });
  return [at(0), ...Array.from({ length: pages - 1 }, (_, index) => at(index + 1))];
}
