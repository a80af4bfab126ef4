import type {
  BlockContent,
  Heading,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { blank, type Cleaning, inline } from './body-inline.ts';
import { type InlineLine, splitLines } from './body-lines.ts';
import type { Placed } from './outline.ts';
import { strip } from './title.ts';

/** A cleaned body, and what had to stay behind. */
export interface CleanBody {
  /** MDX that Causebook's own renderer accepts; ends in a line break. */
  mdx: string;
  images: Cleaning['images'];
}

/**
 * Writes a foreign document as the body of a postmortem: MDX without HTML, expressions, images and links that lead
 * nowhere. Bold lines and labels that head a section become headings; the title, which has a field, is left out.
 */
export function cleanBody(tree: Root, lines: readonly Placed[], title: string): CleanBody {
  const images: Cleaning['images'] = [];
  const definitions = new Map<string, string>();
  for (const node of tree.children)
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
  const titles = new Map(
    lines
      .filter((line) => line.title && line.listDepth === 0 && line.kind === 'text')
      .map((line) => [line.line, line]),
  );
  const children = tree.children.flatMap((node) => block(node, { images, definitions, titles }));
  const clean: Root = { type: 'root', children: withoutTitle(children as RootContent[], title) };
  shiftHeadings(clean);
  return { mdx: writer.stringify(clean), images };
}

// In MDX `<` begins a tag and `{` an expression anywhere in a text, and `import` or `export` at its beginning code.
const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    resourceLink: true,
    unsafe: [
      { character: '<', inConstruct: ['phrasing'] },
      { character: '{', inConstruct: ['phrasing'] },
      { character: '}', inConstruct: ['phrasing'] },
      { atBreak: true, character: '<' },
      { atBreak: true, character: '{' },
      { atBreak: true, character: 'i', after: 'mport\\b' },
      { atBreak: true, character: 'e', after: 'xport\\b' },
    ],
  })
  .freeze();

function block(node: Nodes, cleaning: Cleaning): Nodes[] {
  switch (node.type) {
    case 'definition':
    case 'html':
      return [];
    case 'heading': {
      const children = withoutColon(inline(node.children, cleaning));
      return blank(children) ? [] : [{ ...node, children }];
    }
    case 'paragraph':
      return paragraph(node, cleaning);
    case 'code':
      return [
        {
          ...node,
          lang: /^[\w+#-]+$/.test(node.lang ?? '') ? (node.lang ?? null) : null,
          meta: null,
        },
      ];
    case 'tableCell':
      return [{ ...node, children: inline(node.children, cleaning) }];
    default: {
      if (!('children' in node)) return [node];
      const children = node.children.flatMap((child) => block(child, cleaning)) as BlockContent[];
      return children.length > 0 || node.type === 'tableRow'
        ? [{ ...node, children } as Nodes]
        : [];
    }
  }
}

/** A paragraph may hold titles and lines that stand for themselves: each becomes what it is. */
function paragraph(node: Paragraph, cleaning: Cleaning): Nodes[] {
  const rows = splitLines(inline(node.children, cleaning)).filter((row) => !blank(row.children));
  const out: Nodes[] = [];
  let run: InlineLine[] = [];
  const flush = () => {
    if (run.length > 0) out.push(linesAs(run));
    run = [];
  };
  for (const row of rows) {
    const title = cleaning.titles.get(row.line);
    if (title) {
      flush();
      const depth = Math.min(2 + title.level, 6) as Heading['depth'];
      out.push({
        type: 'heading',
        depth,
        children: [{ type: 'text', value: title.label || title.text }],
      });
    } else run.push(row);
  }
  flush();
  return out;
}

/** Lines that begin with a time are a list, wrapped prose is a paragraph, and other lines keep their ends. */
function linesAs(run: readonly InlineLine[]): Nodes {
  const texts = run.map(({ children }) => textOf({ type: 'paragraph', children }).trim());
  if (run.length > 1 && texts.every((text) => /^\d{1,2}[:.]\d{2}/.test(text))) {
    const children = run.map(
      (row): ListItem => ({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: row.children }],
      }),
    );
    return { type: 'list', ordered: false, spread: false, children };
  }
  const wrapped = texts.slice(1).some((text) => /^\p{Ll}/u.test(text));
  const children = run.flatMap((row, index): PhrasingContent[] => {
    if (index === 0) return row.children;
    const end: PhrasingContent =
      wrapped && !row.hard ? { type: 'text', value: '\n' } : { type: 'break' };
    return [end, ...row.children];
  });
  return { type: 'paragraph', children };
}

/** "## Timeline:" needs no colon as a heading. */
function withoutColon(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1);
  if (last?.type !== 'text') return children;
  return [...children.slice(0, -1), { ...last, value: last.value.replace(/\s*:\s*$/, '') }];
}

function withoutTitle(children: RootContent[], title: string): RootContent[] {
  const index = children.findIndex((node) => node.type === 'heading' || node.type === 'paragraph');
  const first = children[index];
  return first && strip(textOf(first)) === title
    ? children.filter((_, at) => at !== index)
    : children;
}

/** The page has the heading of the first level; a body begins at the second and leaves no level out. */
function shiftHeadings(root: Root): void {
  const headings: Heading[] = [];
  visit(root, 'heading', (node) => {
    headings.push(node);
  });
  const levels = [...new Set(headings.map((heading) => heading.depth))].sort((a, b) => a - b);
  for (const heading of headings) {
    heading.depth = Math.min(6, 2 + levels.indexOf(heading.depth)) as Heading['depth'];
  }
}
