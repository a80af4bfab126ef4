import { expect, test } from 'vitest';
import { renderBody } from './render.ts';

const html = (source: string) =>
  renderBody(source, {
    file: 'a.mdx',
    firstLine: 1,
    components: {},
    audience: 'internal',
    resolveImage: () => ({ src: '/a.png', width: 1, height: 1 }),
    resolveLink: (href) => href,
  }).body.html;

test('what has a side finds its direction where letters run from right to left', () => {
  expect(html('- النقطة')).toBe('<ul dir="auto">\n<li>النقطة</li>\n</ul>');
  expect(html('> שלום')).toContain('<blockquote dir="auto">');
  expect(html('| الوقت |\n| --- |\n| 01:00 |')).toContain('<table dir="auto">');
});

test('any other text is left as it was', () => {
  expect(html('- a, é, 証明書')).toBe('<ul>\n<li>a, é, 証明書</li>\n</ul>');
});
