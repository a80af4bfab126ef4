/**
 * Characters that a reader cannot see and that change what a text says: controls apart from tab and line ends,
 * zero-width and joining characters, and the direction controls of UAX #9 ("Trojan Source").
 */
export const INVISIBLE =
  /[^\P{Cc}\t\n\r]|[\u{AD}\u{61C}\u{180E}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2069}\u{FEFF}\u{FFF9}-\u{FFFB}\u{E0000}-\u{E007F}]/u;

/** The first such character of a text, by its name in Unicode's notation (`U+200B`), and where it stands. */
export function findInvisible(text: string): { offset: number; name: string } | null {
  const match = INVISIBLE.exec(text);
  if (!match) return null;
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { offset: match.index, name: `U+${code}` };
}

/**
 * A text as a message may hold it: on one line, and without a character that a terminal would obey or that
 * nobody sees. What an author wrote can so neither start a line of a log nor colour or hide a part of it.
 */
export const plainLine = (text: string): string =>
  text.replace(/[\r\n\t\u2028\u2029]+/g, ' ').replace(EVERY_INVISIBLE, '\uFFFD');

const EVERY_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');
