/**
 * Characters that a reader cannot see and that change what a text says: C0 and C1 controls apart from tab and
 * line ends, zero-width and joining characters, and the direction controls of UAX #9 ("Trojan Source").
 */
export const INVISIBLE =
  /[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{7F}-\u{9F}\u{AD}\u{61C}\u{180E}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2069}\u{FEFF}\u{FFF9}-\u{FFFB}\u{E0000}-\u{E007F}]/u;

/** The first such character of a text, by its name in Unicode's notation (`U+200B`), and where it stands. */
export function findInvisible(text: string): { offset: number; name: string } | null {
  const match = INVISIBLE.exec(text);
  if (!match) return null;
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { offset: match.index, name: `U+${code}` };
}
