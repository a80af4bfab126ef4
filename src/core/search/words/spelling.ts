/** A word of the site, and in how many postmortems it stands. */
export interface KnownWord {
  word: string;
  count: number;
}

/** A word with a capital within, such as `toString`, was pasted out of code, and is no slip of a finger. */
export const isIdentifier = (typed: string): boolean => /\p{Ll}\p{Lu}/u.test(typed);

/** One edit for short words, two for long ones; a word of under four letters has too many neighbours. */
const allowedEdits = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * The known word that a misspelt one most likely meant: fewest edits, then the same first letter, then a plural for a
 * plural, then the most frequent; undefined where none is near. An edit is a letter too many, too few, wrong, or swapped
 * with its neighbour. `formsOfKnown` gives the forms of a known word, for a list that has one form of each alone.
 */
export function nearestWord(
  word: string,
  known: Iterable<KnownWord>,
  formsOfKnown: (word: string) => readonly string[] = (listed) => [listed],
): KnownWord | undefined {
  const most = allowedEdits(word);
  if (most === 0) return undefined;
  const forms = formsOf(word);
  const near: { known: KnownWord; edits: number }[] = [];
  for (const candidate of known) {
    if (candidate.word === word) continue;
    let edits = most + 1;
    for (const other of formsOfKnown(candidate.word)) {
      for (const form of forms) edits = Math.min(edits, slipsBetween(form, other, most));
    }
    if (edits <= most) near.push({ known: candidate, edits });
  }
  const sameStart = ({ known: { word: other } }: (typeof near)[number]) =>
    Number(other.charAt(0) === word.charAt(0));
  const sameNumber = ({ known: { word: other } }: (typeof near)[number]) =>
    Number(other.endsWith('s') === word.endsWith('s'));
  const [nearest] = near.sort(
    (a, b) =>
      a.edits - b.edits ||
      sameStart(b) - sameStart(a) ||
      sameNumber(b) - sameNumber(a) ||
      b.known.count - a.known.count ||
      (a.known.word < b.known.word ? -1 : 1),
  );
  return nearest?.known;
}

/** Of a word and its plural a list may have one alone: `fiels` is `file` as well as `field`. */
const formsOf = (word: string): string[] =>
  /^.{3,}[^s]s$/.test(word) ? [word, word.slice(0, -1)] : [word];

function slipsBetween(word: string, other: string, most: number): number {
  if (Math.abs(other.length - word.length) > most) return most + 1;
  const edits = editsBetween(word, other, most);
  if (edits >= 2 && beginsOtherwise(word, other)) return most + 1;
  return edits <= most && word.length < 5 && isOtherWord(word, other) ? most + 1 : edits;
}

/**
 * A short word with a letter too many or other is more often another word (`keel`, `keep`) than a slip; one that lacks
 * a letter (`eror`, `cche`) is none.
 */
const isOtherWord = (word: string, other: string): boolean =>
  other.length <= word.length && [...word].sort().join('') !== [...other].sort().join('');

/** Of two slips none is in a first letter, which a writer looks at, unless for its neighbour: `violation` is no `isolation`. */
const beginsOtherwise = (word: string, other: string): boolean => {
  const [mine, its] = [word.charAt(0), other.charAt(0)];
  return mine !== its && !NEIGHBOURS.has(mine + its);
};

/** Letters side by side on a keyboard, and letters that sound alike: what a slip puts one of for the other. */
const NEIGHBOURS = new Set(
  [
    ...pairsOf('qwertyuiop'),
    ...pairsOf('asdfghjkl'),
    ...pairsOf('zxcvbnm'),
    ...'qa wa ws es ed rd rf tf tg yg yh uh uj ij ik ok ol pl az sz sx dx dc fc fv gv gb hb hn jn jm km'.split(
      ' ',
    ),
    ...'ae ai ao au ei eo eu io iu ou ay ey iy oy uy ck cs kq gj fv vw dt'.split(' '),
  ].flatMap((pair) => [pair, [...pair].reverse().join('')]),
);

function pairsOf(row: string): string[] {
  return [...row].slice(1).map((letter, at) => `${row.charAt(at)}${letter}`);
}

/** A letter that is neither is seldom a slip, and mostly another word: `router` was not meant as `roster`. */
const STRANGE_LETTER = 1.5;

/**
 * What it takes to get from one word to another: one for a letter too many, too few, or swapped with its neighbour
 * (optimal string alignment), and for one that a finger or an ear mistakes for another; more for any other letter.
 * Anything above `most` comes back as `most + 1`.
 */
export function editsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const [mine, other] = [a.charAt(i - 1), b.charAt(j - 1)];
      const change = mine === other ? 0 : NEIGHBOURS.has(mine + other) ? 1 : STRANGE_LETTER;
      let edits = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change);
      const swapped = i > 1 && j > 1 && mine === b.charAt(j - 2) && a.charAt(i - 2) === other;
      if (swapped) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}
