import { stem } from './stem.ts';

/** A word of a text: as its forms are looked up, and where it stands. */
export interface Token {
  /** In lower case, without accents. */
  word: string;
  stem: string;
  /** UTF-16 offsets in the text. */
  from: number;
  to: number;
  /** Counts words from 0; the whole of a compound has the place of its first part. */
  place: number;
  /** Of how many parts the name is that it is a part of: 2 for each half of `GitHub`, 1 for any other word. */
  parts: number;
  /** True for `wpsettingsphp`, what `wp-settings.php` is besides its three parts. */
  whole: boolean;
}

const RUN = /[\p{L}\p{N}\p{M}]+(?:[._'’-][\p{L}\p{N}\p{M}]+)*/gu;
/** The same in a text that is all ASCII, as most sentences are: a third of the time. */
const ASCII_RUN = /[A-Za-z0-9]+(?:[._'-][A-Za-z0-9]+)*/g;
const PART = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+|\p{N}+|[\p{L}\p{M}]+/gu;
/** One English word or abbreviation, without a change of case within. */
const SIMPLE = /^(?:[A-Z]?[a-z]+|[A-Z]+|[0-9]+)$/;
/** A status code as people bend it: `502s`, `500ing`. */
const STATUS_FORM = /^([1-5]\d\d)(?:s|ing|ed)$/;
const PIECE = /[\p{L}\p{N}\p{M}]+/gu;

const ASCII = /^[\x20-\x7e\n]*$/;

/** Plain words as they are written, of which texts have the same ones over and over. Emptied before it could grow without bound. */
const plain = new Map<string, Pick<Token, 'word' | 'stem'>>();
const MOST_PLAIN = 50_000;

/** A run that is one plain word, or undefined for one that has to be taken apart. */
function plainWord(written: string): Pick<Token, 'word' | 'stem'> | undefined {
  const known = plain.get(written);
  if (known || !SIMPLE.test(written)) return known;
  const word = written.toLowerCase();
  const found = { word, stem: stem(word) };
  if (plain.size >= MOST_PLAIN) plain.clear();
  plain.set(written, found);
  return found;
}

/** A word as it is compared: lower case, accents gone. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The words of a text in order. A name such as `wp-settings.php`, `KUBE_CTX` or `PoolTimeout` gives its parts and
 * the whole, so that it is found by either; `can't` and `server's` are one word each.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let place = 0;
  const runs = ASCII.test(text) ? ASCII_RUN : RUN;
  runs.lastIndex = 0;
  for (let run = runs.exec(text); run; run = runs.exec(text)) {
    const written = run[0];
    const known = plainWord(written);
    if (known) {
      const { word, stem } = known;
      const to = run.index + written.length;
      tokens.push({ word, stem, from: run.index, to, place: place++, parts: 1, whole: false });
      continue;
    }
    const parts = partsOf(written);
    const joined = parts.map((part) => fold(part.text)).join('');
    if (parts.length > 1) {
      const word = /^\d+$/.test(joined) ? run[0] : joined;
      tokens.push({
        word,
        stem: word,
        from: run.index,
        to: run.index + run[0].length,
        place,
        parts: 1,
        whole: true,
      });
    }
    for (const part of parts) {
      const word = fold(part.text).replace(STATUS_FORM, '$1');
      const from = run.index + part.at;
      tokens.push({
        word,
        stem: stem(word),
        from,
        to: from + part.text.length,
        place: place++,
        parts: part.of,
        whole: false,
      });
    }
  }
  return tokens;
}

/** A part of what is written in one run, and how many parts the name in it has that it is a part of. */
interface Part {
  text: string;
  at: number;
  of: number;
}

function partsOf(run: string): Part[] {
  const parts: Part[] = [];
  const plain = run.replace(/['’](?:s|S)(?![\p{L}\p{N}])/gu, '  ').replace(/['’]/gu, ' ');
  if (plain !== run) {
    const word = run.replace(/['’][sS]$/u, '');
    if (!/[._-]/.test(word)) return [{ text: word.replace(/['’]/gu, ''), at: 0, of: 1 }];
  }
  for (const piece of plain.matchAll(PIECE)) {
    const named = camelParts(piece[0]);
    for (const { text, at } of named) {
      parts.push({ text, at: piece.index + at, of: named.length });
    }
  }
  return parts;
}

/** `PoolTimeout` is two words; `e1000e`, `GitHub2` and `OOMs` are too short in parts to be worth taking apart. */
function camelParts(piece: string): { text: string; at: number }[] {
  if (!/\p{Ll}\p{Lu}/u.test(piece)) return [{ text: piece, at: 0 }];
  const parts = [...piece.matchAll(PART)].map((part) => ({ text: part[0], at: part.index }));
  return parts.every(({ text }) => text.length > 2) ? parts : [{ text: piece, at: 0 }];
}
