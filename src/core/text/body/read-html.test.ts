import type { Element, ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { readHtml } from './read-html.ts';
import { renderSample } from './sample.ts';

/** A tree with the properties that Markdown has a use for, as both readers give it. */
function shapeOf(node: Nodes | ElementContent): unknown {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return node.type;
  const { className, href, src, alt, checked } = node.properties;
  const start =
    node.properties['start'] === undefined ? undefined : Number(node.properties['start']);
  return [
    node.tagName,
    { className, href, src, alt, start, checked },
    ...node.children.map(shapeOf),
  ];
}

test.each([
  '## A & B <Secret>c</Secret>\n\nText with *emphasis*, **strong**, ~~gone~~, `a < b && c` and "quotes".',
  '3. a\n4. b\n\n- [x] c\n- [ ] d\n  - e\n\n> f\n> > g',
  '| a | b |\n| :-- | --: |\n| 1 | [x](https://x.example/?a=1&b="2">3) |',
  '```sql\nSELECT "a" FROM b WHERE c < 1 && d > 2;\n```\n\n    indented\n',
  'A note.[^1] And again.[^1]\n\n[^1]: It > says `<b>`.\n',
  'Line  \nbreak, &copy; and &#x1F692;\n\n---\n\n<Details summary="More & <more>">\n\nInside.\n\n</Details>',
  'x<sup>2</sup> and <kbd>Ctrl</kbd>, <abbr title="a > b">c</abbr><br />d',
])('what the renderer writes is read as a parser of all of HTML reads it: %j', (source) => {
  const { html } = renderSample(source).body;
  expect(html).not.toBe('');
  expect(readHtml(html).map(shapeOf)).toEqual(
    fromHtml(html, { fragment: true }).children.map(shapeOf),
  );
});

test('an element keeps its children apart from its siblings', () => {
  const [first, second] = readHtml('<p>a<br>b</p><p>c</p>') as Element[];
  expect(first?.children).toHaveLength(3);
  expect(second?.children).toEqual([{ type: 'text', value: 'c' }]);
});
