import { APART } from './apart.ts';

const VOWEL = /[aeiouy]/;

const SECOND: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
];

const THIRD: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];

const FOURTH =
  /^(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/;

/** The number of vowel-consonant sequences in a word, Porter's m. */
function measure(word: string): number {
  let sequences = 0;
  let vowelBefore = false;
  for (let at = 0; at < word.length; at++) {
    const vowel = isVowel(word, at);
    if (vowelBefore && !vowel) sequences++;
    vowelBefore = vowel;
  }
  return sequences;
}

/** `y` is a vowel after a consonant: the one in `query` is none, the one in `memory` is. */
function isVowel(word: string, at: number): boolean {
  const letter = word.charAt(at);
  if (letter === 'y') return at > 0 && !isVowel(word, at - 1);
  return VOWEL.test(letter);
}

const hasVowel = (word: string): boolean => [...word].some((_, at) => isVowel(word, at));

/** Consonant, vowel, consonant other than w, x, y: the ending of `hop`, to which an e belongs in `hoping`. */
function endsShort(word: string): boolean {
  const last = word.length - 1;
  return (
    last >= 2 &&
    !isVowel(word, last) &&
    isVowel(word, last - 1) &&
    !isVowel(word, last - 2) &&
    !/[wxy]$/.test(word)
  );
}

function plural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function participle(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const rest = word.replace(/(?:ed|ing)$/, '');
  if (rest === word || !hasVowel(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([^aeiouylsz])\1$/.test(rest)) return rest.slice(0, -1);
  return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest;
}

function replaceSuffix(word: string, rules: typeof SECOND): string {
  for (const [suffix, instead] of rules) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.slice(0, -suffix.length);
    return measure(rest) > 0 ? rest + instead : word;
  }
  return word;
}

function lastSuffix(word: string): string {
  const rest = FOURTH.exec(word)?.[1];
  return rest !== undefined && measure(rest) > 1 ? rest : word;
}

function finalLetter(word: string): string {
  if (!word.endsWith('e')) return /ll$/.test(word) && measure(word) > 1 ? word.slice(0, -1) : word;
  const rest = word.slice(0, -1);
  const sequences = measure(rest);
  return sequences > 1 || (sequences === 1 && !endsShort(rest)) ? rest : word;
}

function stemOf(word: string): string {
  const apart = APART.get(word);
  if (apart !== undefined) return apart;
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let stemmed = participle(plural(word));
  if (/.[^aeiou]y$/.test(stemmed)) stemmed = `${stemmed.slice(0, -1)}i`;
  return finalLetter(lastSuffix(replaceSuffix(replaceSuffix(stemmed, SECOND), THIRD)));
}

/** Texts repeat their words: a stem that was found once is looked up. Emptied before it could grow without bound. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/**
 * The stem under which forms of one English word meet: `failing`, `failed` and `fails` are `fail`.
 * Takes a word in lower case; one with anything but a to z in it, or of under four letters, is its own stem.
 * The algorithm is M. F. Porter's, "An algorithm for suffix stripping", Program 14 (1980) 3, but for a last `y`,
 * which becomes `i` after a consonant alone, as in his later English stemmer: `keys` is `key` and not `kei`.
 */
export function stem(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const stemmed = stemOf(word);
  known.set(word, stemmed);
  return stemmed;
}
