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

function fewestRows(
  requests: readonly LabelRequest[],
  width: number,
  mostRows: number,
): LabelPlace[] | null {
  let best: { cost: number; places: LabelPlace[] } | null = null;
  for (let choice = 0; choice < 2 ** requests.length; choice += 1) {
    const flags = requests.map((request, index) => ({
      ...request,
      side: (choice >> index) & 1 ? ('left' as const) : ('right' as const),
    }));
    if (
      flags.some(({ x, width: length, side }) =>
        side === 'left' ? x < length : x + length > width,
      )
    ) {
      continue;
    }
    const rows = rowsOf(flags);
    if (rows === null || Math.max(...rows) >= mostRows) continue;
    const left = flags.filter(({ side }) => side === 'left').length;
    const cost = Math.max(...rows) * 100 + rows.reduce((sum, row) => sum + row * 4, 0) + left;
    if (best === null || cost < best.cost) {
      best = { cost, places: flags.map(({ side }, index) => ({ side, row: rows[index] ?? 0 })) };
    }
  }
  return best?.places ?? null;
}

interface Flag extends LabelRequest {
  side: 'left' | 'right';
}

/** The lowest row for each flag, or null where two flags would each have to be above the other. */
function rowsOf(flags: readonly Flag[]): number[] | null {
  const rows: (number | undefined)[] = flags.map(() => undefined);
  for (let placed = 0; placed < flags.length; placed += 1) {
    const next = flags.findIndex(
      (_, index) =>
        rows[index] === undefined &&
        flags.every((__, other) => rows[other] !== undefined || !covers(flags, index, other)),
    );
    if (next === -1) return null;
    const below = rows.filter((_, other) => covers(flags, next, other));
    const taken = rows.filter((_, other) => other !== next && meets(flags, next, other));
    let row = Math.max(-1, ...below.map((value) => value ?? -1)) + 1;
    while (taken.includes(row)) row += 1;
    rows[next] = row;
  }
  return rows.map((row) => row ?? 0);
}

/** True where the pole of the other flag would run through this flag's text. */
function covers(flags: readonly Flag[], index: number, other: number): boolean {
  const [flag, pole] = [flags[index], flags[other]];
  if (flag === undefined || pole === undefined || index === other) return false;
  return flag.side === 'right'
    ? other > index && pole.x <= flag.x + flag.width + GAP
    : other < index && pole.x >= flag.x - flag.width - GAP;
}

/** True where two flags in one row would touch. */
function meets(flags: readonly Flag[], index: number, other: number): boolean {
  const [a, b] = [flags[Math.min(index, other)], flags[Math.max(index, other)]];
  if (a === undefined || b === undefined) return false;
  const end = a.x + (a.side === 'right' ? a.width + GAP : SHAPE);
  const start = b.x - (b.side === 'left' ? b.width : SHAPE);
  return start < end;
}
