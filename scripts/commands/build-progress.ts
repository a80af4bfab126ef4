/** Told, now and then, how far a part of a build is; a part that has all behind it is over. */
export type OnProgress = (part: Part, done: number, all: number) => void;

/** The first ones stay on a narrow terminal. */
const PARTS = {
  reading: (done, all) => `reading ${of(done, all)} postmortems`,
  rendering: (done, all) => `rendering ${of(done, all)} pages`,
  indexing: (done, all) => `indexing ${of(done, all)}`,
  bundling: () => 'bundling the pages',
  verifying: (_, all) => `verifying ${grouped(all)} pages`,
  compressing: () => 'compressing',
} satisfies Record<string, (done: number, all: number) => string>;

export type Part = keyof typeof PARTS;

const ORDER = Object.keys(PARTS) as Part[];

/** Puts the parts that are under way into one text, which goes to `show`; empty when none is. */
export function progressText(show: (text: string) => void): OnProgress {
  const running = new Map<Part, string>();
  return (part, done, all) => {
    if (done < all) running.set(part, PARTS[part](done, all));
    else running.delete(part);
    const texts = ORDER.flatMap((one) => running.get(one) ?? []);
    show(texts.join(', '));
  };
}

const of = (done: number, all: number) => `${grouped(done)} of ${grouped(all)}`;
// Made once: a number is said for each page.
const format = new Intl.NumberFormat('en');
const grouped = (n: number) => format.format(n);
