import type { Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { blocksFromHtml } from './from-html.ts';
import { writeMarkdown } from './write.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const paragraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});
const write = (...children: RootContent[]) => writeMarkdown({ type: 'root', children });
const absolute = (address: string) => new URL(address, 'https://site.example/a/').href;
const fromHtml = (html: string) => write(...blocksFromHtml(html, absolute));

/** A tree as nested lists, without positions, and with neighbouring texts as one. */
function shapeOf(node: Nodes): unknown {
  if (node.type === 'text') return node.value;
  const children = 'children' in node ? (node.children as Nodes[]).map(shapeOf) : [];
  const own = 'value' in node ? [node.value] : 'url' in node ? [node.url] : [];
  return [node.type, ...own, ...children.reduce<unknown[]>(joinTexts, [])];
}
const joinTexts = (all: unknown[], one: unknown): unknown[] =>
  typeof one === 'string' && typeof all.at(-1) === 'string'
    ? [...all.slice(0, -1), `${all.at(-1)}${one}`]
    : [...all, one];

test.each([
  '# no heading',
  '## no heading ##',
  '1. no list',
  '1) no list',
  '- no list',
  '+ no list',
  '* no list',
  '> no quotation',
  '---',
  '===',
  '```no fence',
  '~~~no fence',
  '| no | table |',
  ':-- | --:',
  '*no* **emphasis** _at_ __all__ ~~here~~',
  'max_connections and _leading and trailing_',
  '`no code` and ``none``',
  '[no link](x.html) ![no picture](x.png) [^1]',
  '<b>no</b> <!-- html -->',
  'no entity: &amp; &#38; &copy;',
  'a back\\slash and \\* one more',
  '[ ] no task',
  'an end!',
  'ten > nine & one < two',
])('a parser reads the text back: %s', (text) => {
  const tree: Root = { type: 'root', children: [paragraph(text)] };
  expect(shapeOf(parser.parse(writeMarkdown(tree)))).toEqual(['root', ['paragraph', text]]);
});

test.each([
  '<h2 id="a">One # two #</h2><p>a <em>b</em> <strong>c</strong> d <del>e</del></p>',
  '<ul><li>a</li><li><p>b</p><p>c</p></li><li>d<ul><li>e</li></ul></li></ul><ul><li>f</li></ul>',
  '<ol start="3"><li>a</li><li>b</li></ol><ol><li>c</li></ol>',
  '<blockquote><p>a</p><ul><li>b</li></ul></blockquote>',
  '<p><code>a ` b</code> <code>`</code> <code>c|d</code></p>',
  '<pre><code>a\n```\n\n  b\n</code></pre>',
  '<p>Look!<a href="https://x.example/a(b)c">at [it]</a>, <img src="https://x.example/i.png" alt="*a*"></p>',
  '<table><thead><tr><th>a</th><th>b|c</th></tr></thead><tbody><tr><td><code>d|e</code></td><td></td></tr></tbody></table>',
  '<p>a<br>- b<br>c</p>',
  '<ul><li><p>a</p><pre><code>b\n\nc\n</code></pre></li></ul>',
])('a parser reads the structure back: %s', (html) => {
  const tree: Root = { type: 'root', children: blocksFromHtml(html, absolute) };
  expect(shapeOf(parser.parse(writeMarkdown(tree)))).toEqual(shapeOf(tree));
});

test('what the renderer adds for the eye is left out, and components become plain Markdown', () => {
  const html = `<h2 id="why">Why<a class="heading-anchor" href="#why" aria-label="Link"></a></h2>
<aside class="callout callout-warning"><p class="callout-title"><span class="callout-label">Warning</span> <span>Mind</span></p><p>Slow.</p></aside>
<details class="details"><summary>The log</summary><div class="code-block"><span class="code-language">SQL</span><pre class="code"><code><span class="k">SELECT</span> 1;</code></pre></div></details>
<figure class="figure"><img src="/images/x.png" alt="Errors"><figcaption>By minute</figcaption></figure>
<ul class="contains-task-list"><li><input type="checkbox" disabled checked> done</li><li><input type="checkbox" disabled> open</li></ul>`;
  expect(fromHtml(html)).toBe(`## Why

> Warning Mind
>
> Slow.

**The log**

\`\`\`sql
SELECT 1;
\`\`\`

![Errors](https://site.example/images/x.png)

By minute

- [x] done
- [ ] open
`);
});
