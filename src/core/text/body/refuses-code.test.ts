import { expect, test } from 'vitest';
import { renderSample } from './sample.ts';

// A body begins on line 10 of its file here. Every message is shown whole, as a reporter says it.

const said = (source: string) => renderSample(source).said;

test('an import is refused', () => {
  expect(said("## A\n\nimport Chart from './chart.js'\n")).toEqual([
    '12:1 error body-import-export: A paragraph begins with `import`, which MDX reads as code. A postmortem is data: nothing in it is ever run, in the build or in a reader’s browser. Remove the line; components need no import. If it is a sentence, begin it with another word or write `import` between backticks.',
  ]);
});

test('an export is refused', () => {
  expect(said('export const total = {\n\n  lost: 1\n}')).toEqual([
    '10:1 error body-import-export: A paragraph begins with `export`, which MDX reads as code. A postmortem is data: nothing in it is ever run, in the build or in a reader’s browser. Remove the line; components need no import. If it is a sentence, begin it with another word or write `export` between backticks.',
  ]);
});

test('a sentence that begins like an import is refused', () => {
  expect(said('import jobs stood still for an hour.')).toEqual([
    '10:1 error body-import-export: A paragraph begins with `import`, which MDX reads as code. A postmortem is data: nothing in it is ever run, in the build or in a reader’s browser. Remove the line; components need no import. If it is a sentence, begin it with another word or write `import` between backticks.',
  ]);
});

test('an import within a component is refused', () => {
  expect(said('<Box title="x">\n\nimport Chart from \'./chart.js\'\n\n</Box>')).toEqual([
    '12:1 error body-import-export: A paragraph begins with `import`, which MDX reads as code. A postmortem is data: nothing in it is ever run, in the build or in a reader’s browser. Remove the line; components need no import. If it is a sentence, begin it with another word or write `import` between backticks.',
  ]);
});

test('an expression in a line is refused', () => {
  expect(said('We lost {42 * 60} requests.')).toEqual([
    '10:9 error body-expression: The body holds the expression `{42 * 60}`. A postmortem is data: nothing in it is ever run, in the build or in a reader’s browser. Write the value itself; write `\\{42 * 60}` to show it as it is, or put it between backticks. A note for authors is written `{/* text */}`.',
  ]);
});

test('an expression of its own lines is refused', () => {
  expect(said('{items.map((item) => <li>{item}</li>)}')).toEqual([
    '10:1 error body-expression: The body holds the expression `{items.map((item) => <li>{item}</li>)}`. A postmortem is data: nothing in it is ever run, in the build or in a reader’s browser. Write the value itself; write `\\{items.map((item) => <li>{item}</li>)}` to show it as it is, or put it between backticks. A note for authors is written `{/* text */}`.',
  ]);
});

test('an expression over several paragraphs is refused', () => {
  expect(said('{`\n\n`}')).toEqual([
    '10:1 error body-expression: The body holds the expression `{` `}`. A postmortem is data: nothing in it is ever run, in the build or in a reader’s browser. Write the value itself; write `\\{` `}` to show it as it is, or put it between backticks. A note for authors is written `{/* text */}`.',
  ]);
});

test('an expression in a table is refused', () => {
  expect(said('| a |\n|---|\n| {b} |')).toEqual([
    '12:3 error body-expression: The body holds the expression `{b}`. A postmortem is data: nothing in it is ever run, in the build or in a reader’s browser. Write the value itself; write `\\{b}` to show it as it is, or put it between backticks. A note for authors is written `{/* text */}`.',
  ]);
});

test('two expressions is refused', () => {
  expect(said('{a} and {b}')).toEqual([
    '10:1 error body-expression: The body holds the expression `{a}`. A postmortem is data: nothing in it is ever run, in the build or in a reader’s browser. Write the value itself; write `\\{a}` to show it as it is, or put it between backticks. A note for authors is written `{/* text */}`.',
    '10:9 error body-expression: The body holds the expression `{b}`. A postmortem is data: nothing in it is ever run, in the build or in a reader’s browser. Write the value itself; write `\\{b}` to show it as it is, or put it between backticks. A note for authors is written `{/* text */}`.',
  ]);
});

test('an open brace is refused', () => {
  expect(said('A set { of things')).toEqual([
    '10:7 error body-expression: A `{` stands here, which opens an expression. A postmortem is data: nothing in it is ever run, in the build or in a reader’s browser. Write the value itself; write `\\{` to show it as it is, or put it between backticks. A note for authors is written `{/* text */}`.',
  ]);
});

test('an expression with a tag that cannot be read is refused', () => {
  expect(said('Now {count <5} more.')).toEqual([
    '10:5 error body-expression: The body holds the expression `{count <5}`. A postmortem is data: nothing in it is ever run, in the build or in a reader’s browser. Write the value itself; write `\\{count <5}` to show it as it is, or put it between backticks. A note for authors is written `{/* text */}`.',
  ]);
});

test('an expression beside a comment is refused', () => {
  expect(said('{/* fine */}{fetch(1)}')).toEqual([
    '10:13 error body-expression: The body holds the expression `{fetch(1)}`. A postmortem is data: nothing in it is ever run, in the build or in a reader’s browser. Write the value itself; write `\\{fetch(1)}` to show it as it is, or put it between backticks. A note for authors is written `{/* text */}`.',
  ]);
});

test('a comment with code beside it is refused', () => {
  expect(said('{/* fine */ alert(1)}')).toEqual([
    '10:1 error body-expression: The body holds the expression `{/* fine */ alert(1)}`. A postmortem is data: nothing in it is ever run, in the build or in a reader’s browser. Write the value itself; write `\\{/* fine */ alert(1)}` to show it as it is, or put it between backticks. A note for authors is written `{/* text */}`.',
  ]);
});

test('a spread is refused', () => {
  expect(said('Look:\n\n<Box title="x" {...props}>y</Box>')).toEqual([
    '12:16 error body-spread: The tag is given the spread `{...props}`. A spread is an expression, and nothing in a postmortem is ever run. Write each attribute out, with its value in quotes.',
  ]);
});

test('an attribute with an expression is refused', () => {
  expect(said('<Box title={title}>y</Box>')).toEqual([
    '10:6 error body-attribute-expression: The attribute `title` holds the expression `{title}`. Nothing in a postmortem is ever run, so an attribute is a text in quotes. Write the value in quotes: `title="title"`.',
  ]);
});

test('an attribute with a text as an expression is refused', () => {
  expect(said('<Box title={"Look"}>y</Box>')).toEqual([
    '10:6 error body-attribute-expression: The attribute `title` holds the expression `{"Look"}`. Nothing in a postmortem is ever run, so an attribute is a text in quotes. Write the value in quotes: `title="Look"`.',
  ]);
});

test('an expression on an element that is not allowed is refused', () => {
  expect(said('<b title={x}>y</b>')).toEqual([
    '10:1 error body-raw-html: The HTML element `<b>` is not allowed in a body. Elements outside a short list could run code, load things from elsewhere or change the page around them. Write bold text as `**text**`.',
    '10:4 error body-attribute-expression: The attribute `title` holds the expression `{x}`. Nothing in a postmortem is ever run, so an attribute is a text in quotes. Write the value in quotes: `title="x"`.',
  ]);
});
