import { expect, test } from 'vitest';
import { renderSample } from './sample.ts';

// A body begins on line 10 of its file here. Every message is shown whole, as a reporter says it.

const said = (source: string) => renderSample(source).said;

test('a less-than sign', () => {
  expect(said('Latency was <5 ms before.')).toEqual([
    '10:13 error body-syntax: A `<` stands here that begins no tag. In MDX a `<` begins a component and a `{` an expression, so the rest of the text would be lost. Write `\\<5` or `&lt;` for a plain less-than sign, or put code between backticks.',
  ]);
});

test('a less-than sign after an emoji', () => {
  expect(said('é🎉 <5 ms')).toEqual([
    '10:5 error body-syntax: A `<` stands here that begins no tag. In MDX a `<` begins a component and a `{` an expression, so the rest of the text would be lost. Write `\\<5` or `&lt;` for a plain less-than sign, or put code between backticks.',
  ]);
});

test('a tag that is never closed', () => {
  expect(said('<Box title="x">y')).toEqual([
    '10:1 error body-syntax: The tag `<Box>` is never closed. In MDX a `<` begins a component and a `{` an expression, so the rest of the text would be lost. Add `</Box>` in the same paragraph, or on a line of its own when `<Box>` stands on one; write `\\<` for a plain less-than sign.',
  ]);
});

test('a closing tag alone', () => {
  expect(said('y </Box>')).toEqual([
    '10:3 error body-syntax: The closing tag `</Box>` has no opening tag before it. In MDX a `<` begins a component and a `{` an expression, so the rest of the text would be lost. Remove it, or add the opening tag; write `\\<` for a plain less-than sign.',
  ]);
});

test('tags that cross', () => {
  expect(said('<Box title="x">\n<Secret>\n</Box>\n</Secret>')).toEqual([
    '12:1 error body-syntax: The closing tag `</Box>` stands where `<Secret>` is still open. In MDX a `<` begins a component and a `{` an expression, so the rest of the text would be lost. Close `<Secret>` first; write `\\<` for a plain less-than sign.',
  ]);
});

test('a merge that was not finished', () => {
  expect(said('<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main')).toEqual([
    '10:1 error body-syntax: A merge was not finished. In MDX a `<` begins a component and a `{` an expression, so the rest of the text would be lost. Keep what is right of the two versions, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
  ]);
});

test('an HTML comment', () => {
  expect(said('a\n\n<!-- note -->')).toEqual([
    '12:1 error body-syntax: An HTML comment is not part of MDX. In MDX a `<` begins a component and a `{` an expression, so the rest of the text would be lost. Write a note for authors as `{/* text */}`; it is not published.',
  ]);
});

test('an address in angle brackets', () => {
  expect(said('See <https://example.com/a>.')).toEqual([
    '10:5 error body-syntax: An address between `<` and `>` is not part of MDX. In MDX a `<` begins a component and a `{` an expression, so the rest of the text would be lost. Write the address alone, https://example.com/a, or a link: `[text](https://example.com/a)`.',
  ]);
});

test('a tag that never ends', () => {
  expect(said('<Box title="x')).toEqual([
    '10:1 error body-syntax: The tag `<Box` cannot be read to its end. In MDX a `<` begins a component and a `{` an expression, so the rest of the text would be lost. Write each attribute as `name="text"` and end the tag with `>` or `/>`; write `\\<Box` for a plain less-than sign.',
  ]);
});

test('an attribute without quotes', () => {
  expect(said('<Box title=x>y</Box>')).toEqual([
    '10:1 error body-syntax: The tag `<Box` cannot be read to its end. In MDX a `<` begins a component and a `{` an expression, so the rest of the text would be lost. Write each attribute as `name="text"` and end the tag with `>` or `/>`; write `\\<Box` for a plain less-than sign.',
  ]);
});

const WHY =
  'In MDX a `<` begins a component and a `{` an expression, so the rest of the text would be lost.';

test('each sign that begins no tag, and not only the first', () => {
  expect(said('Between <5 ms and x<3, see <https://example.com/a>.\n\n<!-- note -->')).toEqual([
    `10:9 error body-syntax: A \`<\` stands here that begins no tag. ${WHY} Write \`\\<5\` or \`&lt;\` for a plain less-than sign, or put code between backticks.`,
    `10:20 error body-syntax: A \`<\` stands here that begins no tag. ${WHY} Write \`\\<3,\` or \`&lt;\` for a plain less-than sign, or put code between backticks.`,
    `10:28 error body-syntax: An address between \`<\` and \`>\` is not part of MDX. ${WHY} Write the address alone, https://example.com/a, or a link: \`[text](https://example.com/a)\`.`,
    `12:1 error body-syntax: An HTML comment is not part of MDX. ${WHY} Write a note for authors as \`{/* text */}\`; it is not published.`,
  ]);
});

test('elements of HTML that have no closing tag are not told to get one', () => {
  expect(said('a<br>b <img src="x.png">')).toEqual([
    `10:2 error body-syntax: The tag \`<br>\` is never closed. ${WHY} Write \`<br />\`.`,
    `10:8 error body-syntax: The tag \`<img>\` is never closed. ${WHY} Write an image as \`![what it shows](./2024-06-02-api-outage/picture.png)\`, with the id of the postmortem, or use \`<Figure>\`.`,
  ]);
});
