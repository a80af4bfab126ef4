/** A label that wants to stand at a mark of a horizontal axis; pixels at the narrowest width of the drawing. */
export interface LabelRequest {
  x: number;
  /** From the mark to the label's far end. */
  width: number;
  /** Which labels to keep when not all fit: the lightest goes first. */
  weight: number;
}

/** Where a label stands: `row` 0 is next to the axis; `side` is where its text lies from the mark. */
export interface LabelPlace {
  row: number;
  side: 'left' | 'right';
}

/** Room around a mark's shape and between two texts, in pixels. */
const SHAPE = 8;
const GAP = 10;
const MOST_LABELS = 9;

/**
 * Finds a place for each label so that no text meets another text, another mark or another mark's line down to
 * the axis; null for a label that is left to the list. The places hold at every greater width as well, since
 * marks only move apart while texts keep their size.
 *
 * A label is a flag on its pole: a pole that would run through a flag has to end below it. Every choice of sides
 * is tried (at most 2^9), and the one that needs the fewest rows is taken.
 *
 * @param requests in order of x
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  width: number,
  mostRows: number,
): (LabelPlace | null)[] {
  const kept = requests.map((_, index) => index);
  const lightest = () =>
    kept.reduce((a, b) => ((requests[b]?.weight ?? 0) < (requests[a]?.weight ?? 0) ? b : a));
  while (kept.length > 0) {
    const wanted = kept.flatMap((index) => requests[index] ?? []);
    const places = kept.length > MOST_LABELS ? null : fewestRows(wanted, width, mostRows);
    if (places !== null) {
      return requests.map((_, index) => places[kept.indexOf(index)] ?? null);
    }
    kept.splice(kept.indexOf(lightest()), 1);
  }
  return requests.map(() => null);
}

/**
 * Sides and rows with the lowest cost, or null where there are none. A choice of sides is a number whose bit `i` is
 * set where label `i` lies at the left of its mark, and sets of labels are numbers in the same way: trying all
 * choices is done for every page of a site, so it has to be cheap.
 */
function fewestRows(
  requests: readonly LabelRequest[],
  width: number,
  mostRows: number,
): LabelPlace[] | null {
  const setOf = (test: (label: LabelRequest, index: number) => boolean) =>
    requests.reduce((set, label, index) => (test(label, index) ? set | (1 << index) : set), 0);
  const fitsLeft = setOf(({ x, width: length }) => x >= length);
  const fitsRight = setOf(({ x, width: length }) => x + length <= width);
  const relations = requests.map((flag, index) => relationsOf(flag, index, setOf));
  const all = 2 ** requests.length - 1;
  let best: { cost: number; rows: number[]; choice: number } | null = null;
  for (let choice = 0; choice <= all; choice += 1) {
    if (choice & ~fitsLeft || all & ~choice & ~fitsRight) continue;
    const rows = rowsOf(relations, choice);
    if (rows === null) continue;
    const highest = Math.max(...rows);
    const cost = highest * 100 + rows.reduce((sum, row) => sum + row * 4, 0) + bitsOf(choice);
    if (highest < mostRows && (best === null || cost < best.cost)) best = { cost, rows, choice };
  }
  if (best === null) return null;
  const { rows, choice } = best;
  return rows.map((row, index) => ({ row, side: sideIn(choice, index) }));
}

/** What one label has to do with the others, for each side that it can lie on; all are sets of labels. */
interface Relations {
  /** Those whose poles would run through its text. */
  covers: { left: number; right: number };
  /** Those that it would touch in one row, where they lie at the left, and where at the right. */
  meets: Record<'left' | 'right', { left: number; right: number }>;
}

function relationsOf(
  flag: LabelRequest,
  index: number,
  setOf: (test: (label: LabelRequest, index: number) => boolean) => number,
): Relations {
  const [start, end] = [flag.x - flag.width, flag.x + flag.width + GAP];
  const meeting = (from: number, to: number) => ({
    left: setOf(
      (label, other) =>
        other !== index && (other > index ? label.x - label.width < to : label.x + SHAPE > from),
    ),
    right: setOf(
      (label, other) =>
        other !== index &&
        (other > index ? label.x - SHAPE < to : label.x + label.width + GAP > from),
    ),
  });
  return {
    covers: {
      left: setOf(({ x }, other) => other < index && x >= start - GAP),
      right: setOf(({ x }, other) => other > index && x <= end),
    },
    meets: { left: meeting(start, flag.x + SHAPE), right: meeting(flag.x - SHAPE, end) },
  };
}

/** The lowest row for each label, or null where two would each have to be above the other. */
function rowsOf(relations: readonly Relations[], choice: number): number[] | null {
  const rows = relations.map(() => -1);
  let placed = 0;
  for (let round = 0; round < relations.length; round += 1) {
    const next = relations.findIndex(
      ({ covers }, index) =>
        !isIn(placed, index) && (covers[sideIn(choice, index)] & ~placed) === 0,
    );
    const relation = relations[next];
    if (relation === undefined) return null;
    const side = sideIn(choice, next);
    const meets = relation.meets[side];
    const touching = (meets.left & choice) | (meets.right & ~choice);
    let row = 0;
    while (
      rows.some(
        (taken, other) =>
          (isIn(relation.covers[side], other) && taken >= row) ||
          (isIn(touching, other) && taken === row),
      )
    ) {
      row += 1;
    }
    rows[next] = row;
    placed |= 1 << next;
  }
  return rows;
}

function isIn(set: number, index: number): boolean {
  return ((set >> index) & 1) === 1;
}

function sideIn(choice: number, index: number): 'left' | 'right' {
  return isIn(choice, index) ? 'left' : 'right';
}

function bitsOf(set: number): number {
  return set === 0 ? 0 : (set & 1) + bitsOf(set >> 1);
}
