import { expect, test } from 'vitest';
import { renderSample } from './sample.ts';

// A body begins on line 10 of its file here. Every message is shown whole, as a reporter says it.

const said = (source: string) => renderSample(source).said;

test('an unknown one', () => {
  expect(said('<Bocks title="x">y</Bocks>')).toEqual([
    '10:1 error body-unknown-component: There is no component `Bocks`. A body may use Callout, Figure, Details and Internal, and no other. Use one of these, or plain Markdown. Write `\\<` for a plain less-than sign.',
  ]);
});

test('one that is nearly known', () => {
  expect(said('<Boxx title="x">y</Boxx>')).toEqual([
    '10:1 error body-unknown-component: There is no component `Boxx`. A body may use Callout, Figure, Details and Internal, and no other. Did you mean `Box`? Write `\\<` for a plain less-than sign.',
  ]);
});

test('one that is like no other', () => {
  expect(said('<Carousel />')).toEqual([
    '10:1 error body-unknown-component: There is no component `Carousel`. A body may use Callout, Figure, Details and Internal, and no other. Use one of these, or plain Markdown. Write `\\<` for a plain less-than sign.',
  ]);
});

test('a member of an object', () => {
  expect(said('<Box.Title>y</Box.Title>')).toEqual([
    '10:1 error body-unknown-component: There is no component `Box.Title`. A body may use Callout, Figure, Details and Internal, and no other. Use one of these, or plain Markdown. Write `\\<` for a plain less-than sign.',
  ]);
});

test('a name of the prototype', () => {
  expect(said('<constructor />\n\n<__proto__ />\n\n<Object.prototype />')).toEqual([
    '10:1 error body-raw-html: The HTML element `<constructor>` is not allowed in a body. Elements outside a short list could run code, load things from elsewhere or change the page around them. Use Markdown or one of the components; write `\\<` for a plain less-than sign.',
    '12:1 error body-unknown-component: There is no component `__proto__`. A body may use Callout, Figure, Details and Internal, and no other. Use one of these, or plain Markdown. Write `\\<` for a plain less-than sign.',
    '14:1 error body-unknown-component: There is no component `Object.prototype`. A body may use Callout, Figure, Details and Internal, and no other. Use one of these, or plain Markdown. Write `\\<` for a plain less-than sign.',
  ]);
});

test('an unknown attribute', () => {
  expect(said('<Box title="x" tnoe="calm">y</Box>')).toEqual([
    '10:16 error body-component-attribute: `<Box>` has no attribute `tnoe`. The page would not show what was meant. Did you mean `tone`? Its attributes are `title`, `tone`, `picture`, `open`. A correct use: `<Box title="Text">…</Box>`.',
  ]);
});

test('an attribute of the prototype', () => {
  expect(said('<Box title="x" constructor="y">y</Box>')).toEqual([
    '10:16 error body-component-attribute: `<Box>` has no attribute `constructor`. The page would not show what was meant. Its attributes are `title`, `tone`, `picture`, `open`. A correct use: `<Box title="Text">…</Box>`.',
  ]);
});

test('a value that is no choice', () => {
  expect(said('<Box title="x" tone="lout">y</Box>')).toEqual([
    '10:16 error body-component-attribute: The attribute `tone` of `<Box>` cannot be `lout`. The page would not show what was meant. Did you mean `loud`? It is calm or loud.',
  ]);
});

test('a missing attribute', () => {
  expect(said('<Box>y</Box>')).toEqual([
    '10:1 error body-component-attribute: `<Box>` needs the attribute `title`. The page would not show what was meant. A correct use: `<Box title="Text">…</Box>`.',
  ]);
});

test('an empty attribute', () => {
  expect(said('<Box title=" ">y</Box>')).toEqual([
    '10:6 error body-component-attribute: The attribute `title` of `<Box>` has no value. The page would not show what was meant. A correct use: `<Box title="Text">…</Box>`.',
  ]);
});

test('an attribute without a value', () => {
  expect(said('<Box title>y</Box>')).toEqual([
    '10:6 error body-component-attribute: The attribute `title` of `<Box>` has no value. The page would not show what was meant. A correct use: `<Box title="Text">…</Box>`.',
  ]);
});

test('an attribute twice', () => {
  expect(said('<Box title="x" title="y">y</Box>')).toEqual([
    '10:16 error body-component-attribute: The attribute `title` of `<Box>` is written twice. The page would not show what was meant. Keep one of them.',
  ]);
});

test('a flag with a value', () => {
  expect(said('<Box title="x" open="yes">y</Box>')).toEqual([
    '10:16 error body-component-attribute: The attribute `open` of `<Box>` takes no value. The page would not show what was meant. Write `open` alone. A correct use: `<Box title="Text">…</Box>`.',
  ]);
});

test('a picture that is missing', () => {
  expect(said('<Box title="x" picture="./no.gif">y</Box>')).toEqual([
    '10:16 error image-missing: There is no image `./no.gif`. Readers would see a gap where the picture should be. Put it there.',
  ]);
});

test('a picture of another site', () => {
  expect(said('<Box title="x" picture="https://example.com/a.png">y</Box>')).toEqual([
    '10:16 error body-remote-image: The image `https://example.com/a.png` is on another site. It would tell that site who reads what, and be gone when that site is. Save it into the folder that is named like the postmortem, beside it.',
  ]);
});

test('a block within a line', () => {
  expect(said('See <Box title="x">y</Box> here.')).toEqual([
    '10:5 error body-component-inline: `<Box>` stands within a line of text. A paragraph cannot hold a block, so a browser would tear the two apart. Write it on lines of its own: `<Box title="Text">…</Box>`.',
  ]);
});

test('an attribute on its own line', () => {
  expect(said('<Box\n  title="x"\n  shape="round"\n>\ny\n</Box>')).toEqual([
    '12:3 error body-component-attribute: `<Box>` has no attribute `shape`. The page would not show what was meant. Its attributes are `title`, `tone`, `picture`, `open`. A correct use: `<Box title="Text">…</Box>`.',
  ]);
});
