/**
 * Characters that nobody sees and that make a text read differently from what it says: control characters other
 * than tab and line ends, bidirectional controls (https://trojansource.codes), zero-width and other invisible
 * format characters, and Unicode's noncharacters, which the renderer uses itself.
 */
export const INVISIBLE =
  /(?![\t\n\r\p{Variation_Selector}])[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]/gu;

/** Scripts in which joiners are part of how a word is spelt. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}]$/u;

/** Most texts, and the longest, are nothing but these: no need to ask Unicode about each character. */
const PLAIN = /^[\t\n\r -~]*$/;

export interface InvisibleCharacter {
  offset: number;
  /** Such as `U+200B`. */
  name: string;
}

/** A joiner within an emoji sequence, or in a script that is spelt with joiners, hides nothing. */
function joins(text: string, offset: number, character: string): boolean {
  if (character !== '\u200D' && character !== '\u200C') return false;
  const before = text.slice(Math.max(0, offset - 4), offset);
  if (JOINING.test(before)) return true;
  return (
    character === '\u200D' &&
    /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?$/u.test(before) &&
    /^\p{Extended_Pictographic}/u.test(text.slice(offset + 1, offset + 3))
  );
}

/** The invisible characters of a text, one for each unbroken run of them. */
export function invisibleCharacters(text: string): InvisibleCharacter[] {
  if (PLAIN.test(text)) return [];
  const found: InvisibleCharacter[] = [];
  let runEnd = -1;
  for (const match of text.matchAll(INVISIBLE)) {
    const character = match[0];
    if (joins(text, match.index, character)) continue;
    const code = character.codePointAt(0) ?? 0;
    if (match.index !== runEnd) {
      found.push({
        offset: match.index,
        name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
      });
    }
    runEnd = match.index + character.length;
  }
  return found;
}

/** The first invisible character of a text, or undefined. */
export const findInvisible = (text: string): InvisibleCharacter | undefined =>
  invisibleCharacters(text)[0];

/**
 * A text as a message may hold it: on one line, and without a character that a terminal would obey or that
 * nobody sees. What an author wrote can so neither start a line of a log nor colour or hide a part of it.
 */
export const plainLine = (text: string): string =>
  text.replace(/[\r\n\t\u2028\u2029]+/g, ' ').replace(INVISIBLE, '\uFFFD');
