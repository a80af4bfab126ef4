import type { Element, Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { BlockContent, Html, Nodes, PhrasingContent, Root, RootContent } from 'mdast';

/**
 * Replaces HTML in a Markdown tree by the Markdown that it stands for: headings, paragraphs, lists, images,
 * links, emphasis, line breaks. Comments and elements that only lay out go, their text stays; a tag that no
 * browser knows (`<your-token>`) is text that its author meant to be read.
 */
export function replaceHtml(tree: Root): Root {
  tree.children = tree.children.flatMap((node) => block(node)) as RootContent[];
  return tree;
}

const KNOWN =
  /^(a|abbr|address|article|aside|b|blockquote|body|br|center|cite|code|col|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|head|header|hr|html|i|img|ins|kbd|li|main|mark|nav|ol|p|picture|pre|q|s|samp|section|small|source|span|strike|strong|style|script|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr|iframe)$/;

function block(node: Nodes): Nodes[] {
  if (node.type === 'html') return fromBlock(node);
  if (node.type === 'paragraph' || node.type === 'heading') {
    node.children = inline(node.children);
    return [node];
  }
  if (node.type === 'tableCell') {
    node.children = inline(node.children);
    return [node];
  }
  if ('children' in node) {
    (node as { children: Nodes[] }).children = node.children.flatMap((child) => block(child));
  }
  return [node];
}

/** Inline tags arrive one by one, opening apart from closing: what pairs is not rebuilt, the text stays. */
function inline(children: PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (child.type !== 'html') {
      if ('children' in child)
        (child as { children: PhrasingContent[] }).children = inline(
          child.children as PhrasingContent[],
        );
      return [child];
    }
    const name = /^<\/?([a-z][\w-]*)/i.exec(child.value)?.[1]?.toLowerCase();
    if (name === undefined) return [];
    if (!KNOWN.test(name)) return [{ type: 'text', value: child.value, ...at(child) }];
    if (name === 'br') return [{ type: 'break', ...at(child) }];
    if (name !== 'img') return [];
    return phrasing(fromHtml(child.value, { fragment: true }), child, 0);
  });
}

const at = (node: Pick<Html, 'position'>) => (node.position ? { position: node.position } : {});

function fromBlock(node: Html): BlockContent[] {
  const name = /^\s*<\/?([a-z][\w-]*)/i.exec(node.value)?.[1]?.toLowerCase();
  if (name !== undefined && !KNOWN.test(name)) {
    return [
      {
        type: 'paragraph',
        children: [{ type: 'text', value: node.value, ...at(node) }],
        ...at(node),
      },
    ];
  }
  return blocks(fromHtml(node.value, { fragment: true }), node);
}

const HIDDEN = /^(style|script|head|source|iframe|video)$/;
const BLOCKS =
  /^(address|article|aside|blockquote|body|center|dd|details|div|dl|dt|figure|figcaption|footer|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

function blocks(parent: HastNodes, source: Html): BlockContent[] {
  const out: BlockContent[] = [];
  let run: HastNodes[] = [];
  const flush = () => {
    const children = trim(run.flatMap((child) => phrasing(child, source, lineOf(child))));
    if (children.length > 0) out.push({ type: 'paragraph', children, ...position(source, run[0]) });
    run = [];
  };
  for (const child of 'children' in parent ? parent.children : []) {
    if (child.type === 'element' && HIDDEN.test(child.tagName)) continue;
    if (child.type !== 'element' || !BLOCKS.test(child.tagName)) run.push(child);
    else {
      flush();
      out.push(...element(child, source));
    }
  }
  flush();
  return out;
}

function element(node: Element, source: Html): BlockContent[] {
  const where = position(source, node);
  const heading = /^h([1-6])$/.exec(node.tagName);
  if (heading) {
    const children = trim(node.children.flatMap((child) => phrasing(child, source, lineOf(child))));
    const depth = Number(heading[1]) as 1 | 2 | 3 | 4 | 5 | 6;
    return children.length > 0 ? [{ type: 'heading', depth, children, ...where }] : [];
  }
  if (node.tagName === 'hr') return [{ type: 'thematicBreak', ...where }];
  if (node.tagName === 'ul' || node.tagName === 'ol') {
    const items = node.children.filter(
      (child): child is Element => child.type === 'element' && child.tagName === 'li',
    );
    const children = items.map((item) => ({
      type: 'listItem' as const,
      children: blocks(item, source),
      ...position(source, item),
    }));
    return [{ type: 'list', ordered: node.tagName === 'ol', children, ...where }];
  }
  if (node.tagName === 'table') return table(node, source);
  return blocks(node, source);
}

function table(node: Element, source: Html): BlockContent[] {
  const rows: Element[] = [];
  const collect = (parent: Element) => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'tr') rows.push(child);
      else collect(child);
    }
  };
  collect(node);
  const children = rows.map((row) => ({
    type: 'tableRow' as const,
    ...position(source, row),
    children: row.children.flatMap((cell) =>
      cell.type === 'element'
        ? [
            {
              type: 'tableCell' as const,
              children: trim(
                cell.children.flatMap((child) => phrasing(child, source, lineOf(child))),
              ),
            },
          ]
        : [],
    ),
  }));
  return children.length > 0 ? [{ type: 'table', children, ...position(source, node) }] : [];
}

const lineOf = (node: HastNodes) => (node.position?.start.line ?? 1) - 1;

function position(source: Html, node: HastNodes | undefined): Pick<Html, 'position'> {
  const start = source.position?.start;
  if (!start) return {};
  const line = start.line + (node === undefined ? 0 : lineOf(node));
  const point = { line, column: 1 };
  return { position: { start: point, end: point } };
}

function phrasing(node: HastNodes, source: Html, line: number): PhrasingContent[] {
  const where = position(source, node);
  if (node.type === 'text')
    return [{ type: 'text', value: node.value.replace(/[ \t]+/g, ' '), ...where }];
  if (node.type !== 'element')
    return 'children' in node
      ? node.children.flatMap((child) => phrasing(child, source, line))
      : [];
  const inner = () => node.children.flatMap((child) => phrasing(child, source, line));
  const url = (key: string) =>
    typeof node.properties[key] === 'string' ? node.properties[key] : '';
  if (HIDDEN.test(node.tagName)) return [];
  if (node.tagName === 'br') return [{ type: 'break', ...where }];
  if (node.tagName === 'img')
    return [{ type: 'image', url: url('src'), alt: url('alt'), ...where }];
  if (node.tagName === 'a' && url('href') !== '')
    return [{ type: 'link', url: url('href'), children: inner(), ...where }];
  if (node.tagName === 'b' || node.tagName === 'strong')
    return [{ type: 'strong', children: inner(), ...where }];
  if (node.tagName === 'i' || node.tagName === 'em')
    return [{ type: 'emphasis', children: inner(), ...where }];
  return inner();
}

function trim(children: PhrasingContent[]): PhrasingContent[] {
  const blank = (node: PhrasingContent | undefined) =>
    node?.type === 'text' && node.value.trim() === '';
  const kept = [...children];
  while (blank(kept[0])) kept.shift();
  while (blank(kept.at(-1))) kept.pop();
  return kept;
}
