import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Findings } from './findings.ts';
import { RAW_TEXT, scanTags } from './tags.ts';

/** Elements that have no end tag. */
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * Reads a page as the HTML standard says, and reports what a browser would have to mend: faults of the syntax, which
 * the parser names, and elements that it had to add, to close or to move, which it does silently. The project's
 * generators write every tag, so a tag that is left out is a fault of nesting.
 */
export function conform(path: string, html: string, found: Findings): void {
  const fault = (offset: number, what: string) =>
    found.faults.push({ code: 'site-html', file: path, offset, what });
  const document = parse(html, {
    sourceCodeLocationInfo: true,
    // Else what stands in <noscript> would count as text.
    scriptingEnabled: false,
    onParseError({ code, startOffset }) {
      fault(startOffset, `The page has a fault of the kind ${code} by the HTML standard.`);
    },
  });
  let ends = 0;
  const walk = (node: Tree.ParentNode, parentOffset: number): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      const { tagName, sourceCodeLocation: place } = child;
      const offset = place?.startOffset ?? parentOffset;
      if (!place?.startTag)
        fault(offset, `The page leaves out <${tagName}>, which a browser adds.`);
      else if (place.endTag) ends += RAW_TEXT.has(tagName) ? 0 : 1;
      else if (!VOID.has(tagName) && html.charAt(place.startTag.endOffset - 2) !== '/')
        fault(offset, `The page does not close <${tagName}> where it has to.`);
      walk('content' in child ? child.content : child, offset);
    }
  };
  walk(document, 0);
  let written = 0;
  scanTags(html, new Set(), {
    tag: () => undefined,
    raw: () => undefined,
    end: () => written++,
  });
  if (written > ends) fault(0, 'The page closes an element that is not open.');
}
