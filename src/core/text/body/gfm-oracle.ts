import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { BLOCKS } from './element.ts';
import { renderBody } from './render.ts';
import { sampleContext } from './sample.ts';

// For gfm.test.ts: what the reference implementation of GFM makes of a text, and what we make of it, in a form in
// which the two can be compared.

const reference = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { clobberPrefix: 'body-' })
  .use(rehypeStringify);

/** The reference's HTML in the common form. Raw HTML is left out, as remark-rehype does by default. */
export function byReference(markdown: string): string {
  return commonForm(String(reference.processSync(markdown)));
}

/** Our HTML in the common form, or the codes of the errors for which a body is refused. */
export function byUs(markdown: string): string {
  const { body, issues } = renderBody(markdown, {
    ...sampleContext,
    resolveImage: (src) => ({ src, width: 1, height: 1 }),
    resolveLink: (href) => href,
  });
  const errors = issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return errors.length > 0
    ? `refused: ${[...new Set(errors)].sort().join(' ')}`
    : commonForm(body.html);
}

/** HTML without what we add to GFM, without what the reference adds, and without white space between blocks. */
function commonForm(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  const root: Root = { type: 'root', children: tree.children.flatMap(plain) };
  return toHtml(root)
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

function plain(node: RootContent): ElementContent[] {
  if (node.type === 'text') {
    return [{ type: 'text', value: node.value.replace(/[ \t]*\n[ \t]*/g, '\n') }];
  }
  if (node.type !== 'element') return [];
  const classes = Array.isArray(node.properties['className']) ? node.properties['className'] : [];
  if (classes.includes('heading-anchor') || classes.includes('code-language')) return [];
  const children = node.tagName === 'pre' ? codeOf(node) : node.children.flatMap(plain);
  if (classes.includes('table-scroll') || classes.includes('code-block')) return children;
  const tagName = node.tagName === 'h1' ? 'h2' : node.tagName;
  const isBlock = BLOCKS.has(tagName);
  return [
    {
      type: 'element',
      tagName,
      properties: commonProperties(node, classes),
      children: isBlock && tagName !== 'pre' ? trimmed(children) : children,
    },
    ...(isBlock ? [{ type: 'text' as const, value: '\n' }] : []),
  ];
}

/** Code is compared letter by letter, without its colours and the line ends after it. */
function codeOf(pre: Element): ElementContent[] {
  const text = (node: RootContent): string =>
    node.type === 'text'
      ? node.value
      : node.type === 'element'
        ? node.children.map(text).join('')
        : '';
  const value = text(pre).replace(/\n+$/, '').replaceAll('\n', '⏎');
  return [{ type: 'text', value }];
}

function trimmed(children: ElementContent[]): ElementContent[] {
  return children.filter(
    (child, index) =>
      child.type !== 'text' ||
      /\S/.test(child.value) ||
      (index > 0 && index < children.length - 1 && !isBlockAt(children, index - 1)),
  );
}

const isBlockAt = (nodes: ElementContent[], index: number): boolean => {
  const node = nodes[index];
  return node?.type === 'element' && BLOCKS.has(node.tagName);
};

function commonProperties(node: Element, classes: (string | number)[]): Element['properties'] {
  const { href, src, alt, title, start, checked, id, align, style } = node.properties;
  const side =
    classes.map((name) => /^align-(\w+)$/.exec(String(name))?.[1]).find(Boolean) ??
    align ??
    /text-align: (\w+)/.exec(String(style))?.[1];
  const isHeading = /^h\d$/.test(node.tagName);
  return { href, src, alt, title, start, checked, align: side, id: isHeading ? undefined : id };
}
