import type { LessonMatrix } from '../insight/lesson-matrix.ts';
import { dayOf, type Postmortem } from '../postmortem.ts';

const LANE = 46;

/** Room for the years beneath the lanes. */
const YEARS = 22;

/** Years nearer than this, in percent of the width, would touch on a narrow screen. */
const YEARS_APART = 10;

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
    height: rows.length * LANE + YEARS,
    foot: rows.length * LANE,
    years: yearsOf(columns),
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

/** Where each year begins among the incidents; one that has no room for its name has none. */
function yearsOf(columns: readonly Postmortem[]): { label: string | null; x: number }[] {
  const years = columns.map((postmortem) => dayOf(postmortem).slice(0, 4));
  let free = 0;
  return years.flatMap((year, column) => {
    if (year === years[column - 1]) return [];
    const x = Math.round((column / columns.length) * 10_000) / 100;
    const hasRoom = x >= free && x <= 100 - YEARS_APART;
    if (hasRoom) free = x + YEARS_APART;
    return [{ label: hasRoom ? year : null, x }];
  });
}
