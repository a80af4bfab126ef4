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
