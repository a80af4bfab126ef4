import type { ElementContent } from 'hast';
import { classOfColour, codeTheme } from './code-theme.ts';
import { element } from './element.ts';
import { type Language, languageOf, languagesIn } from './languages.ts';

/** Colours code by classes. Rendering is synchronous, so grammars are loaded before. */
export interface Highlighter {
  /** Loads the grammars that the code fences of a body name, each once. */
  load(source: string): Promise<void>;
  /** Code as text and `<span class="code-…">`; undefined when its language is not loaded or it is too long. */
  highlight(code: string, language: string): ElementContent[] | undefined;
}

/**
 * Longer code, and code with longer lines, stays plain. A limit in characters and none in time: the same body has
 * to make the same bytes on every machine.
 */
const MOST_CHARACTERS = 20_000;
const MOST_IN_LINE = 1_000;

let shared: Promise<Highlighter> | undefined;

/** The highlighter of this process, made when first asked for: grammars are large, and one set of them is enough. */
export function createHighlighter(): Promise<Highlighter> {
  shared ??= newHighlighter();
  return shared;
}

/** Makes a highlighter that knows no language yet. Shiki itself is loaded here, not with the module. */
async function newHighlighter(): Promise<Highlighter> {
  const [{ createHighlighterCore }, { createJavaScriptRegexEngine }, { GRAMMARS }] =
    await Promise.all([
      import('shiki/core'),
      import('shiki/engine/javascript'),
      import('./grammars.ts'),
    ]);
  const shiki = await createHighlighterCore({
    themes: [codeTheme],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const loading = new Map<Language, Promise<void>>();
  const loaded = new Set<Language>();

  const loadOne = async (language: Language) => {
    await shiki.loadLanguage(GRAMMARS[language]);
    loaded.add(language);
  };

  return {
    async load(source) {
      for (const language of languagesIn(source)) {
        if (!loading.has(language)) loading.set(language, loadOne(language));
        await loading.get(language);
      }
    },
    highlight(code, word) {
      const language = languageOf(word);
      if (language === undefined || !loaded.has(language) || code.length > MOST_CHARACTERS) {
        return undefined;
      }
      if (code.split('\n').some((line) => line.length > MOST_IN_LINE)) return undefined;
      const lines = shiki.codeToTokensBase(code, {
        lang: language,
        theme: codeTheme.name,
        tokenizeTimeLimit: 0,
      });
      return lines.flatMap((tokens, index) => [
        ...(index > 0 ? [text('\n')] : []),
        ...spans(tokens),
      ]);
    },
  };
}

const text = (value: string): ElementContent => ({ type: 'text', value });

/** Neighbours of one class share a span: about half as many elements. */
function spans(tokens: readonly { content: string; color?: string }[]): ElementContent[] {
  const made: ElementContent[] = [];
  let last: { className: string | undefined; value: string } | undefined;
  const close = () => {
    if (last === undefined) return;
    const { className, value } = last;
    made.push(
      className === undefined ? text(value) : element('span', { className: [className] }, [value]),
    );
  };
  for (const { content, color } of tokens) {
    const className = /\S/.test(content) ? classOfColour(color) : last?.className;
    if (last !== undefined && last.className === className) last.value += content;
    else {
      close();
      last = { className, value: content };
    }
  }
  close();
  return made;
}
