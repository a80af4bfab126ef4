import { scaleSqrt } from 'd3-scale';

/** A place of a grid that has something: how much, or null where nobody recorded it. */
export interface GridCell {
  row: number;
  column: number;
  value: number | null;
}

/** The largest dot still fits a column at the narrowest width: 31 columns in 280 pixels. */
const LARGEST = 4.5;
const SMALLEST = 1.5;
/** So large that its middle is seen to be empty. */
const HOLLOW = 2.5;
const LINE = 20;
const HEAD = 20;

/** Names of columns are written at every so many places, so that they never touch on a narrow screen. */
const LABEL_STEPS = [1, 2, 3, 4, 5, 6, 10, 12];
const MOST_LABELS = 9;

/**
 * Dots on a grid, the area of each in proportion to its value; one without a value is a small ring. x are
 * percentages of the width, y pixels.
 */
export function layOutDotGrid<Cell extends GridCell>(
  rows: readonly string[],
  columns: readonly string[],
  cells: readonly Cell[],
) {
  const largest = cells.reduce((most, { value }) => Math.max(most, value ?? 0), 0);
  const radius = scaleSqrt([0, largest || 1], [0, columns.length > 24 ? LARGEST : LARGEST + 1.5]);
  const x = (column: number) => Math.round(((column + 0.5) / columns.length) * 10_000) / 100;
  const y = (row: number) => HEAD + (row + 0.5) * LINE;
  const step = LABEL_STEPS.find((size) => columns.length / size <= MOST_LABELS) ?? columns.length;
  return {
    height: HEAD + rows.length * LINE + 4,
    largest,
    hasHollow: cells.some(({ value }) => value === null),
    /** Whether the area of a dot is more than its value says. */
    hasEnlarged: cells.some(({ value }) => value !== null && radius(value) < SMALLEST),
    rows: rows.map((label, row) => ({ label, y: y(row) })),
    columns: columns.map((label, column) => ({
      label: column % step === 0 ? label : null,
      x: x(column),
    })),
    dots: cells.map((cell) => ({
      cell,
      x: x(cell.column),
      y: y(cell.row),
      r:
        cell.value === null
          ? HOLLOW
          : Math.round(Math.max(SMALLEST, radius(cell.value)) * 100) / 100,
      isHollow: cell.value === null,
    })),
  };
}

/** The radius of a dot in a table of counts, its area in proportion to the count. */
export const matrixDot = (count: number, most: number): number =>
  Math.round(scaleSqrt([0, most || 1], [0, 12])(count) * 100) / 100;
