/** One page of a long list; pages count from 1. */
export interface PageOf<T> {
  page: number;
  pages: number;
  /** How many the whole list has. */
  total: number;
  items: T[];
}

/** A list cut into pages of `size`; a list of none has one page, which says so. */
export function cutIntoPages<T>(list: readonly T[], size: number): PageOf<T>[] {
  const pages = Math.max(1, Math.ceil(list.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    total: list.length,
    items: list.slice(index * size, (index + 1) * size),
  }));
}
