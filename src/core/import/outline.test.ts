import { expect, test } from 'vitest';
import { outline } from './outline.ts';
import { readForeign } from './source.ts';

const partsOf = (text: string) =>
  outline(readForeign(text).lines)
    .filter((line) => !line.title)
    .map((line) => `${line.within.join('/')}: ${line.content}`);

test('a title over the chapters of a report is no chapter, whatever its words', () => {
  expect(
    partsOf(`# A rule that prevents logins and the tasks of the team

First words.

## Summary

Nobody could log in.

## Timeline

09:00 The rule went live.

## Action items

- Test rules.`),
  ).toEqual([
    'other: First words.',
    'other/summary: Nobody could log in.',
    'other/timeline: 09:00 The rule went live.',
    'other/actions: Test rules.',
  ]);
});

test('a chapter stays one with a single chapter in it', () => {
  expect(
    partsOf(`## Action items

- Test rules.

### Timeline

By the end of May.`),
  ).toEqual(['actions: Test rules.', 'actions/timeline: By the end of May.']);
});

test('a paragraph that begins with its own label ends a timeline under a label, and none under a heading', () => {
  const parts = (title: string) =>
    partsOf(`${title}\n09:10: Alert.\n\nRoot cause: A rule was wrong.\nNobody had tried it.`);
  expect(parts('Timeline:').slice(-2)).toEqual([
    'cause: A rule was wrong.',
    'cause: Nobody had tried it.',
  ]);
  expect(parts('## Timeline').slice(-2)).toEqual([
    'timeline/cause: A rule was wrong.',
    'timeline/cause: Nobody had tried it.',
  ]);
});

test('section words after the end of a sentence are a title, in wrapped prose too', () => {
  expect(
    partsOf(`Timeline

09:10 UTC: the mailer was read, and its log showed that the disk of the mailer was full.
it was emptied, and the mailer began to send again.
Root cause
The disk was full.`).slice(-1),
  ).toEqual(['cause: The disk was full.']);
});
