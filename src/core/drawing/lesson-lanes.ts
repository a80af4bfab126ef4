import type { LessonMatrix } from '../insight/lesson-matrix.ts';

const LANE = 46;

/** Marks of this many columns still stand apart at the narrowest width; more of them are drawn smaller. */
const ROOMY = 24;

/**
 * The matrix of lessons as lanes: a lane for each lesson, its name above, and a place across for each incident, the
 * same in every lane. x are percentages of the width, y pixels.
 */
export function layOutLessons({ columns, rows }: LessonMatrix) {
  const x = (column: number) =>
    Math.round(((column + 0.5) / Math.max(1, columns.length)) * 10_000) / 100;
  return {
    height: rows.length * LANE + 4,
    radius: columns.length > ROOMY ? 3.25 : 5,
    lanes: rows.map(({ insight, cells }, index) => ({
      insight,
      label: index * LANE + 14,
      y: index * LANE + 27,
      // Beneath the mark, for what had been promised before.
      again: index * LANE + 38,
      marks: cells.map((cell) => ({ cell, x: x(cell.column) })),
    })),
  };
}
