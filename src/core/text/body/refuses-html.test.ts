import { expect, test } from 'vitest';
import { renderSample } from './sample.ts';

// A body begins on line 10 of its file here. Every message is shown whole, as a reporter says it.

const said = (source: string) => renderSample(source).said;

test('an element off the list', () => {
  expect(said('<iframe src="https://example.com"></iframe>')).toEqual([
    '10:1 error body-raw-html: The HTML element `<iframe>` is not allowed in a body. Elements outside a short list could run code, load things from elsewhere or change the page around them. Write a link to the page instead: `[the dashboard](https://example.com)`.',
  ]);
});

test('an element that Markdown has', () => {
  expect(said('This is <b>bold</b>.')).toEqual([
    '10:9 error body-raw-html: The HTML element `<b>` is not allowed in a body. Elements outside a short list could run code, load things from elsewhere or change the page around them. Write bold text as `**text**`.',
  ]);
});

test('an element that nobody knows', () => {
  expect(said('<blink>y</blink>')).toEqual([
    '10:1 error body-raw-html: The HTML element `<blink>` is not allowed in a body. Elements outside a short list could run code, load things from elsewhere or change the page around them. Use Markdown or one of the components; write `\\<` for a plain less-than sign.',
  ]);
});

test('a script', () => {
  expect(said('<script>alert(1)</script>')).toEqual([
    '10:1 error body-raw-html: The HTML element `<script>` is not allowed in a body. Elements outside a short list could run code, load things from elsewhere or change the page around them. A postmortem runs no code. To show code, put it between backticks.',
  ]);
});

test('a fragment', () => {
  expect(said('<>y</>')).toEqual([
    '10:1 error body-raw-html: The tag `<>` has no name. Elements outside a short list could run code, load things from elsewhere or change the page around them. Remove the tags, and keep what stands between them.',
  ]);
});

test('a namespaced name', () => {
  expect(said('<svg:script />')).toEqual([
    '10:1 error body-unknown-component: There is no component `svg:script`. A body may use Callout, Figure, Details and Internal, and no other. Use one of these, or plain Markdown. Write `\\<` for a plain less-than sign.',
  ]);
});

test('an attribute off the list', () => {
  expect(said('<kbd class="x">Ctrl</kbd>')).toEqual([
    '10:6 error body-raw-html: The attribute `class` is not allowed on `<kbd>`. Elements outside a short list could run code, load things from elsewhere or change the page around them. Remove the attribute.',
  ]);
});

test('an id', () => {
  expect(said('<abbr title="x" id="main">y</abbr>')).toEqual([
    '10:17 error body-raw-html: The attribute `id` is not allowed on `<abbr>`. Elements outside a short list could run code, load things from elsewhere or change the page around them. Remove the attribute. It may have title.',
  ]);
});

test('an event handler', () => {
  expect(said('<kbd onclick="run()">Ctrl</kbd>')).toEqual([
    '10:6 error body-event-handler: The attribute `onclick` is an event handler. It would run code in the browser of every reader. Remove the attribute.',
  ]);
});

test('an event handler in other letters', () => {
  expect(said('<Box title="x" ONLOAD="run()">y</Box>')).toEqual([
    '10:16 error body-event-handler: The attribute `ONLOAD` is an event handler. It would run code in the browser of every reader. Remove the attribute.',
  ]);
});

test('a style', () => {
  expect(said('<mark style="color: red">down</mark>')).toEqual([
    '10:7 error body-style: The attribute `style` sets a style. It could hide or imitate parts of the page, and the content security policy would block it. Remove the attribute; a Callout sets a passage apart.',
  ]);
});

test('a block within a line', () => {
  expect(said('See <details>y</details> here.')).toEqual([
    '10:5 error body-component-inline: `<details>` stands within a line of text. A paragraph cannot hold a block, so a browser would tear the two apart. Write `<details>` and `</details>` on lines of their own.',
  ]);
});
