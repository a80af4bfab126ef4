import type { Element, ElementContent } from 'hast';
import { codeBlock } from './code-block.ts';
import { element } from './element.ts';
import { heading } from './heading.ts';
import { MARKDOWN_ELEMENTS } from './html-elements.ts';
import { image } from './image.ts';
import { link } from './link.ts';
import { statementOf, unmaskAddress } from './mask.ts';
import { endOf, INLINE, literalText, type Place, startOf, type Walk, WITHIN } from './walk.ts';

/** Builds the element that stands for one that Markdown made. */
export function markdownElement(walk: Walk, node: Element, place: Place): ElementContent[] {
  const { tagName } = node;
  switch (tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [heading(walk, node)];
    case 'p':
      return isStatement(walk, node, place)
        ? []
        : [element('p', {}, walk.render(node.children, INLINE))];
    case 'a':
      return link(walk, node);
    case 'img':
      return image(walk, node);
    case 'pre':
      return codeBlock(walk, node);
    case 'code':
      return [element('code', {}, [literalText(walk, textOf(node), startOf(node))])];
    case 'table':
      return [table(walk, node)];
    case 'th':
    case 'td':
      return [cell(walk, node)];
    case 'input':
      return [taskMark(node)];
    case 'ol':
    case 'ul':
    case 'li':
    case 'section':
      return [element(tagName, listProperties(node), walk.render(node.children, WITHIN))];
    default:
      break;
  }
  if (MARKDOWN_ELEMENTS.has(tagName)) {
    const inner = tagName === 'blockquote' ? WITHIN : INLINE;
    return [element(tagName, {}, walk.render(node.children, inner))];
  }
  walk.findings.report(
    'body-unknown-node',
    startOf(node),
    `The body holds an element \`${tagName}\`, which Causebook does not know.`,
  );
  return [];
}

const textOf = (node: Element): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');

/** MDX reads a paragraph that begins with `import` or `export` as code. */
function isStatement(walk: Walk, node: Element, place: Place): boolean {
  const first = node.children[0];
  if (!place.flow || node.position?.start.column !== 1 || first?.type !== 'text') return false;
  const word = statementOf(first.value);
  if (word === undefined) return false;
  walk.findings.report(
    'body-import-export',
    startOf(node),
    `A paragraph begins with \`${word}\`, which MDX reads as code.`,
    `Remove the line; components need no import. If it is a sentence, begin it with another word or write \`${word}\` between backticks.`,
  );
  walk.findings.refuseRange(startOf(node), endOf(node));
  return true;
}

/** A table may be wider than the page: it scrolls in a frame that the keyboard can reach. */
function table(walk: Walk, node: Element): Element {
  walk.tables += 1;
  const label = `Table ${walk.tables}`;
  return element(
    'div',
    { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: label },
    [element('table', {}, walk.render(node.children, WITHIN))],
  );
}

/** The parser aligns cells by a style attribute, which the content security policy forbids: a class does it. */
function cell(walk: Walk, node: Element): Element {
  const style = String(node.properties['style'] ?? node.properties['align'] ?? '');
  const side = /(?:^|\s)(left|center|right)$/.exec(style)?.[1];
  const className = side === undefined ? undefined : [`align-${side}`];
  return element(node.tagName, { className }, walk.render(node.children, INLINE));
}

function taskMark(node: Element): Element {
  const checked = node.properties['checked'] === true;
  const ariaLabel = checked ? 'Done' : 'Not done';
  return element('input', { type: 'checkbox', checked, disabled: true, ariaLabel });
}

function listProperties(node: Element): Element['properties'] {
  const { start, className, id, dataFootnotes } = node.properties;
  const given = id === undefined || id === null ? undefined : unmaskAddress(String(id));
  return { start, className, id: given, dataFootnotes };
}
