import { expect, test } from 'vitest';
import { renderSample } from './sample.ts';

// A body begins on line 10 of its file here. Every message is shown whole, as a reporter says it.

const said = (source: string) => renderSample(source).said;

test('a heading of the first level', () => {
  expect(said('# What happened')).toEqual([
    '10:1 warning body-heading-level: A heading of the first level stands in the body. The title of the postmortem is the one heading of that level on its page. Begin the sections of a body with two number signs.',
  ]);
});

test('a control character', () => {
  expect(said('a\u0007b')).toEqual([
    '10:2 error text-control-character: The text holds the invisible character U+0007. Control, direction and zero-width characters can make a text read differently from what it says. Delete the character; it often comes along when text is pasted from a chat or a web page.',
  ]);
});

test('a direction control', () => {
  expect(said('if (admin\u202E) ')).toEqual([
    '10:10 error text-control-character: The text holds the invisible character U+202E. Control, direction and zero-width characters can make a text read differently from what it says. Delete the character; it often comes along when text is pasted from a chat or a web page.',
  ]);
});

test('a zero-width space', () => {
  expect(said('Look\n\nzero\u200B\u200Bwidth')).toEqual([
    '12:5 error text-control-character: The text holds the invisible character U+200B. Control, direction and zero-width characters can make a text read differently from what it says. Delete the character; it often comes along when text is pasted from a chat or a web page.',
  ]);
});

test('a zero-width space as a reference', () => {
  expect(said('zero&#8203;width')).toEqual([
    '10:1 error text-control-character: The text holds the invisible character U+200B, written as a character reference. Control, direction and zero-width characters can make a text read differently from what it says. Delete the character reference.',
  ]);
});

test("a character of the renderer's own", () => {
  expect(said('a \uFDD0 b')).toEqual([
    '10:3 error text-control-character: The text holds the invisible character U+FDD0. Control, direction and zero-width characters can make a text read differently from what it says. Delete the character; it often comes along when text is pasted from a chat or a web page.',
  ]);
});

test('an invisible character in code', () => {
  expect(said('`a\u2066b`')).toEqual([
    '10:3 error text-control-character: The text holds the invisible character U+2066. Control, direction and zero-width characters can make a text read differently from what it says. Delete the character; it often comes along when text is pasted from a chat or a web page.',
  ]);
});
