/** One field of a table; null is empty. */
export type Field = string | number | boolean | null;

/**
 * A table as CSV by RFC 4180: CRLF after every line, the header first, a field in double quotes where it needs them.
 * Rows may be made as they are asked for: the fields of fifty thousand take a fifth of a gigabyte.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets read as "this is
 * text": an owner's name must not run a command on the machine of whoever opens the file.
 * See https://owasp.org/www-community/attacks/CSV_Injection.
 */
export function writeCsv(header: readonly string[], rows: Iterable<readonly Field[]>): string {
  const lines = [writeRow(header)];
  for (const row of rows) lines.push(writeRow(row));
  return lines.join('');
}

const writeRow = (row: readonly Field[]): string => `${row.map(writeField).join(',')}\r\n`;

function writeField(field: Field): string {
  if (field === null) return '';
  if (typeof field !== 'string') return String(field);
  if (PLAIN.test(field)) return field;
  const text = FORMULA.test(field) ? `'${field}` : field;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What most fields are: ids, days, instants, addresses, and words without commas. */
const PLAIN = /^\w(?:[\w:/.# -]*[\w:/.#-])?$/;

/** The signs with which a formula begins, their full-width forms too, and white space that may hide them. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;
