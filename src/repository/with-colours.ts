import { createHighlighter, type Highlighter } from '../core/text/body/highlight.ts';
import { coloursIn } from '../core/text/body/known-colours.ts';
import { languagesIn } from '../core/text/body/languages.ts';
import { type BodyPlace, readBody } from './cache.ts';

/** What colours the code of a body. */
export type Colours = Pick<Highlighter, 'highlight'>;

/**
 * Renders a body of this text with colours for its code: those that the code had in the last body where that is all of
 * it, so that most edits load no grammar; else a highlighter's, for which it may render once more.
 */
export async function withColours<T>(
  text: string,
  lastBody: { folder: string; place: BodyPlace } | null,
  render: (colours: Colours) => T,
): Promise<T> {
  if (languagesIn(text).size === 0) return render({ highlight: () => undefined });
  const before = lastBody && readBody(lastBody.folder, lastBody.place);
  if (before) {
    const colours = coloursIn(before.html);
    const rendered = render(colours);
    if (!colours.lacksColours()) return rendered;
  }
  const highlighter = await createHighlighter();
  await highlighter.load(text);
  return render(highlighter);
}
