import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { plainAt, plainData, plainOffset } from './plain-nodes.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { documentData, documentOffset } from './yaml.ts';

/** What the `yaml` package says of a text; null where it finds a fault. */
function readByPackage(text: string) {
  const document = parseDocument(text, {
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'silent',
  });
  return document.errors.length > 0 ? null : document;
}

/** Every way into a value, and one that leads nowhere from each of its parts. */
function pathsOf(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) =>
          pathsOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return [path, [...path, 'nowhere'], ...inner];
}

/** Where this reader gives an answer, it is that of the package: the value, and the place of each part. */
function agrees(text: string): boolean {
  const node = readPlainYaml(text);
  if (node === null) return false;
  const document = readByPackage(text);
  expect(document, text).not.toBeNull();
  if (document === null) return false;
  const value = plainData(node);
  expect(value, text).toEqual(documentData(document));
  for (const path of pathsOf(value)) {
    for (const part of ['key', 'value'] as const) {
      expect(plainOffset(node, path, part), `${text}\n${path.join('.')} ${part}`).toBe(
        documentOffset(document, path, part),
      );
    }
  }
  return true;
}

const SAMPLE = `# A comment before
title: "A \\"quoted\\" title: with a colon"   # and one behind
summary: Plain text, with # in it, and a 'quote'.
status: final
startedAt: 2019-01-15 12:43
resolvedAt:
impact:
  description: >-
    All of it was slow: and
    - some "was" down.
  percent: 75
  share: 12.5
  of: users
services: [mobile-api, media-store]
aliases: []
timeline:
  - at: 2019-01-15 12:43
    kind: started
    text: 'It''s down'
  - at: 13:13

    # between two entries
    kind: detected
    text: An alert
authors:
- ana
- Ben Öztürk
- >-
  Two lines
  of one name
flags: [on call,  in  two words , x]
empty: ~
`;

describe('plain YAML', () => {
  test('is read with what may stand in a postmortem', () => {
    expect(agrees(SAMPLE)).toBe(true);
    const node = readPlainYaml(SAMPLE);
    expect(node && plainAt(node, ['timeline', 1, 'kind'])).toMatchObject({ value: 'detected' });
    expect(node && plainAt(node, ['timeline', 7])).toBeUndefined();
  });

  test.each([
    ['an anchor', 'a: &x b'],
    ['a tag', 'a: !!str b'],
    ['a text of several lines', 'a: >\n  b\n  c'],
    ['a text that goes on', 'a: b\n  c'],
    ['a key written twice', 'a: 1\na: 2'],
    ['a tab', 'a:\tb'],
    ['a carriage return', 'a: b\r\nc: d'],
    ['an escape', 'a: "\\u0041"'],
    ['a mapping in braces', 'a: {b: c}'],
    ['a number that is not written plainly', 'a: 0x1F'],
    ['a second document', 'a: b\n---\nc: d'],
    ['a colon in plain text', 'a: b: c'],
    ['a key that is no text', 'true: a'],
    ['a list in a list', '- - a'],
    ['nothing', ''],
  ])('is not, and left to the other reader: %s', (_, text) => {
    expect(readPlainYaml(text)).toBeNull();
  });

  const line = fc.constantFrom(
    ...SAMPLE.split('\n'),
    ...['k: >-', '- >-', 'a: [true, null]', '  k: >-', '  # x', '    # x', 'k: >', 'k: |'],
    ...['- a', '-', '  - b: c', '    d: e', 'k:', ' x: 1', 'n: 007', 'n: -5', 'n: 1e3', 'n: .5'],
    ...[
      'a: b #c',
      'a: b# c',
      'a: #c',
      'a:  "b" c',
      "a: 'b",
      'a: [b,c ,  d ]',
      'a: [1]',
      '? a',
      '...',
    ],
    ...[
      'a: b\u00a0',
      'a: \u2028',
      'a: yes',
      'a: NULL',
      'a: nUll',
      'a: @b',
      'a: b:',
      'a:b',
      '__proto__: x',
    ],
  );

  test('is the same as the package gives it, for any lines in any order', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        if (agrees(lines.join('\n'))) read++;
      }),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(50);
  });

  test('is the same as the package gives it, with any characters changed', () => {
    const change = fc.tuple(
      fc.nat(SAMPLE.length),
      fc.nat(3),
      fc.string({
        unit: fc.constantFrom(...` \n:-#'"[],~&*!|>%@\`{}?a1.\\\té\u00a0`),
        maxLength: 3,
      }),
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let text = SAMPLE;
        for (const [at, gone, put] of changes)
          text = text.slice(0, at) + put + text.slice(at + gone);
        if (agrees(text)) read++;
      }),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(50);
  });
});
