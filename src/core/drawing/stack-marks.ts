/** From this many marks on, a drawing stacks them in columns: exact places would lean and blur. */
const CROWD = 150;

/**
 * The places at which marks are drawn, in pixels: exact, or in a crowd the middle of the nearest of columns as wide
 * as a mark.
 *
 * @param all how many marks the whole drawing has
 */
export function columnPlaces(places: readonly number[], size: number, all: number): number[] {
  return all < CROWD ? [...places] : places.map((place) => (Math.floor(place / size) + 0.5) * size);
}

/**
 * Levels for marks of one size on a line, so that none covers another: the first at level 0, one that would touch it
 * at 1, and so on. The place along the line stays exact.
 *
 * @param places in pixels, ascending
 * @param size how far apart two marks on one level have to be, in pixels
 */
export function stackMarks(places: readonly number[], size: number): number[] {
  const ends: number[] = [];
  return places.map((place) => {
    const free = ends.findIndex((end) => place - end >= size);
    const level = free === -1 ? ends.length : free;
    ends[level] = place;
    return level;
  });
}
