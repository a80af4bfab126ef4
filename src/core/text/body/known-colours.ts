import type { Element, ElementContent } from 'hast';
import type { Highlighter } from './highlight.ts';
import { languageLabel, languageOf } from './languages.ts';
import { readHtml } from './read-html.ts';

/** Colours code as it was coloured before, and knows when it was asked for code that it cannot colour. */
export interface KnownColours extends Pick<Highlighter, 'highlight'> {
  /** Whether there was such code: then a highlighter has to colour it all. */
  lacksColours(): boolean;
}

/**
 * The colours that code had in the HTML of a body, as this renderer wrote it. An edit seldom touches code, and to load a
 * grammar and colour a few lines takes longer than all else that is done with the file.
 */
export function coloursIn(html: string): KnownColours {
  const known = new Map<string, ElementContent[]>();
  if (html.includes(CODE_BLOCK)) collect(readHtml(html), known);
  let lacks = false;
  return {
    highlight(code, language) {
      if (languageOf(language) === undefined) return undefined;
      const colours = known.get(keyOf(languageLabel(language), code));
      lacks ||= colours === undefined;
      return colours;
    },
    lacksColours: () => lacks,
  };
}

const CODE_BLOCK = 'code-block';

/** Words for one language have one label, and no two languages do. */
const keyOf = (label: string | undefined, code: string): string => `${label} ${code}`;

function collect(nodes: readonly ElementContent[], known: Map<string, ElementContent[]>): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (!isOf(node, CODE_BLOCK)) collect(node.children, known);
    else {
      const [label, pre] = node.children.filter((child) => child.type === 'element');
      const code = pre?.children[0];
      if (label && code?.type === 'element')
        known.set(keyOf(textOf(label), textOf(code)), code.children);
    }
  }
}

const isOf = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);

const textOf = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
};
