/** Whatever looks like the id of a postmortem; more words may follow it, as in `2024-06-02-api-outage-like`. */
const ID_IN_TEXT = /\d{4}-\d{2}-\d{2}(?:-[a-z0-9]+)+/gi;

/** True where a text has one of the hidden ids, in whatever case. */
export const mentions = (text: string, hidden: ReadonlySet<string>): boolean =>
  text.match(ID_IN_TEXT)?.some((found) => hiddenId(found, hidden) !== null) ?? false;

/** Any plain value with "another-postmortem" in the place of each hidden id; ids hold nothing that JSON would write otherwise. */
export function masked<T>(value: T, hidden: ReadonlySet<string>): T {
  // Most teams hide nothing, and a large site has ten thousand bodies.
  if (hidden.size === 0) return value;
  const text = JSON.stringify(value);
  return mentions(text, hidden) ? (JSON.parse(maskedText(text, hidden)) as T) : value;
}

/**
 * The same for HTML in which tags may stand within an id: coloured code has each of its parts in a span of its own,
 * of which the first is kept.
 */
export function maskedHtml(html: string, hidden: ReadonlySet<string>): string {
  if (hidden.size === 0) return html;
  const parts = html.split(TAG);
  const text = parts.filter((_, index) => !isTag(index)).join('');
  if (!mentions(text, hidden)) return html;
  const ids = [...text.matchAll(ID_IN_TEXT)].flatMap(({ 0: found, index: from }) => {
    const id = hiddenId(found, hidden);
    return id === null ? [] : [{ from, to: from + id.length }];
  });
  let end = 0;
  const open = parts.map((part, index) => {
    if (isTag(index)) return part;
    const start = end;
    end += part.length;
    let kept = '';
    let at = start;
    for (const { from, to } of ids.filter((id) => id.from < end && id.to > start)) {
      kept += text.slice(at, Math.max(at, from)) + (from >= start ? ANOTHER : '');
      at = Math.min(to, end);
    }
    return kept + text.slice(at, end);
  });
  // As many empty tags as the id had parts would still say how it was written.
  return open.join('').replace(/<span class="[^"]*"><\/span>/g, '');
}

const ANOTHER = 'another-postmortem';

/** In parentheses, so that what is split by it has the tags at its odd places. */
const TAG = /(<(?:[^">]|"[^"]*")*>)/;

const isTag = (index: number): boolean => index % 2 === 1;

const maskedText = (text: string, hidden: ReadonlySet<string>): string =>
  text.replace(ID_IN_TEXT, (found) => {
    const id = hiddenId(found, hidden);
    return id === null ? found : `${ANOTHER}${found.slice(id.length)}`;
  });

/** The hidden id that a match of `ID_IN_TEXT` is or begins with, as the text writes it; the longest of several. */
function hiddenId(found: string, hidden: ReadonlySet<string>): string | null {
  for (let end = found.length; end > DAY_LENGTH; end = found.lastIndexOf('-', end - 1)) {
    if (hidden.has(found.slice(0, end).toLowerCase())) return found.slice(0, end);
  }
  return null;
}

const DAY_LENGTH = '2024-06-02'.length;
