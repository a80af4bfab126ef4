import { expect, test } from 'vitest';
import { renderSample } from './sample.ts';

const source = `## Open

Before <Secret>hidden-inline</Secret> after.[^seen]

<Secret>
## Hidden-heading

hidden-text [link](https://hidden.example)[^hidden] ![hidden-alt](./hidden.png)

| hidden-cell |
| --- |
| 1 |

[^note]: hidden-definition
[ref]: https://hidden-reference.example
</Secret>

Later [ref] and [^note].

[^seen]: A note.
[^hidden]: hidden-footnote
`;

test('the internal audience reads everything', () => {
  const { body, said } = renderSample(source);
  expect(said).toEqual([]);
  expect(body.headings.map(({ id }) => id)).toEqual(['open', 'hidden-heading']);
  expect(body.html.match(/class="secret"/g)).toHaveLength(2);
  expect(body.links).toEqual(['https://hidden.example', 'https://hidden-reference.example']);
  expect(body.images).toEqual(['./hidden.png']);
  expect(body.text).toContain('hidden-text');
  expect(body.hasInternal).toBe(true);
});

test('nothing of an internal passage is in what the public reads', () => {
  const { body, said } = renderSample(source, { audience: 'public' });
  expect(said).toEqual([]);
  expect(JSON.stringify(body)).not.toMatch(/hidden|secret/i);
  expect(body.headings).toEqual([{ depth: 2, id: 'open', text: 'Open' }]);
  expect(body.html).toContain('A note.');
  expect(body.html).toContain('Later [ref] and [^note].');
  expect(body.images).toEqual([]);
  expect(body.hasInternal).toBe(true);
});

test.each([
  ['Slow <Secret>for x</Secret>.', 'Slow.'],
  ['Slow <Secret>for x</Secret> again', 'Slow again'],
  [
    'Slow <Secret>a <Secret>b</Secret> c</Secret>, <Secret>d</Secret> <Secret>e</Secret>too',
    'Slow, too',
  ],
  ['<Secret>At first</Secret> slow', 'slow'],
  ['a\n\n- b <Secret>c</Secret>\n- d', 'a\n\n- b\n- d'],
  ['a\n\n<Secret>\nb\n</Secret>\n\nc', 'a\n\nc'],
  ['- a\n- <Secret>b</Secret>\n- c', '- a\n- c'],
  ['- a\n- <Secret>b</Secret>', '- a\n'],
  ['- <Secret>a</Secret>\n- <Secret>b</Secret>\n- c', '- c'],
  ['1. <Secret>a</Secret>\n2. b\n3. <Secret>c</Secret>\n4. d', '1. b\n2. d'],
  ['1. a\n\n   <Secret>b</Secret>\n\n2. <Secret>c</Secret>\n\n3. d', '1. a\n\n2. d'],
  ['a\n\n- <Secret>b</Secret>\n- <Secret>c</Secret>\n\nd', 'a\n\nd'],
  ['- a\n  - <Secret>b</Secret>\n- c', '- a\n- c'],
  ['> - a\n> - <Secret>b</Secret>\n> - c', '> - a\n> - c'],
  ['- [x] a\n- [ ] <Secret>b</Secret>', '- [x] a'],
  ['a\n\n> <Secret>b</Secret>\n\nc', 'a\n\nc'],
  ['a\n\n## <Secret>b</Secret>\n\nc', 'a\n\nc'],
  ['a\n\n**<Secret>b</Secret>**\n\nc', 'a\n\nc'],
  ['a **<Secret>b</Secret>**, [<Secret>c</Secret>](https://x.example) d', 'a, d'],
  ['| a |\n| --- |\n| 1 |\n| <Secret>b</Secret> |\n| 2 |', '| a |\n| --- |\n| 1 |\n| 2 |'],
  [
    '| a | <Secret>b</Secret> |\n| --- | --- |\n| 1 | <Secret>2</Secret> |',
    '| a |  |\n| --- | --- |\n| 1 |  |',
  ],
  ['a\n\n<Box><Secret>b</Secret></Box>\n\nc', 'a\n\nc'],
  ['<Box title="a"><Secret>b</Secret></Box>\n\nc', '<Box title="a"></Box>\n\nc'],
])('no gap tells of what was in %j', (text, expected) => {
  const { body } = renderSample(text, { audience: 'public' });
  expect(body.html).toBe(renderSample(expected).body.html);
});

test('a fault in an internal passage is found for the public too', () => {
  const { said } = renderSample('a\n\n<Secret>\n{x}\n</Secret>', { audience: 'public' });
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^13:1 error body-expression:/);
});

test('a body without an internal passage is the same for both', () => {
  const open = '## A\n\nText with `<Secret>` in code.';
  expect(renderSample(open, { audience: 'public' })).toEqual(renderSample(open));
  expect(renderSample(open).body.hasInternal).toBe(false);
});
