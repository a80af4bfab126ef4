import { expect, test } from 'vitest';
import { FIXTURE_LISTS, postmortemText, readFixture } from '../parse.fixture.ts';
import type { Postmortem } from '../postmortem.ts';
import { bandOf, DURATION_BANDS, IMPACT_BANDS } from './bands.ts';
import { FACETS } from './facet-list.ts';
import { facetOptions, facetsOf } from './facets.ts';

const fixture = (changes: Record<string, string | null> = {}): Postmortem => {
  const { postmortem, issues } = readFixture(postmortemText(changes));
  if (!postmortem) throw new Error(issues.map(({ message }) => message).join('\n'));
  return postmortem;
};

test('a postmortem has a value of each facet', () => {
  expect(facetsOf(fixture())).toEqual({
    cause: ['config-error'],
    service: ['api'],
    severity: ['sev2'],
    year: ['2024'],
    trigger: ['config-push'],
    detection: ['monitoring'],
    duration: ['15m-1h'],
    impact: ['30-120'],
    actions: ['open'],
    lesson: ['rate-limiting'],
    factor: ['none'],
    status: ['final'],
  });
  expect(FACETS.map(({ id }) => id)).toEqual(Object.keys(facetsOf(fixture())));
});

test('what is unknown is a value', () => {
  const unknown = fixture({
    impact: 'impact: { percent: unknown, of: users }',
    resolvedAt: 'resolvedAt: unknown',
    duration: null,
    actions: null,
  });
  expect(facetsOf(unknown)).toMatchObject({
    duration: ['unknown'],
    impact: ['unknown'],
    actions: ['none'],
    lesson: ['none'],
  });
});

test('the bands leave no gap', () => {
  for (const bands of [DURATION_BANDS, IMPACT_BANDS]) {
    expect(bands[0]?.from).toBe(0);
    for (const [at, { below }] of bands.entries()) {
      expect(bands[at + 1]?.from ?? Number.POSITIVE_INFINITY).toBe(below);
    }
  }
  expect(bandOf(60, DURATION_BANDS)).toBe('1h-4h');
  expect(bandOf(59.9, DURATION_BANDS)).toBe('15m-1h');
  expect(bandOf(null, DURATION_BANDS)).toBe('unknown');
});

test('offers only values that occur, in the order of the team’s lists, years newest first', () => {
  const other = {
    ...fixture(),
    id: '2022-01-01-other',
    cause: 'capacity-load',
    services: ['web', 'undeclared'],
    started: null,
  };
  const offered = Object.fromEntries(
    facetOptions([fixture(), other], FIXTURE_LISTS).map(({ id, options }) => [
      id,
      options.map(({ title, count }) => `${title} ${count}`),
    ]),
  );
  expect(offered).toMatchObject({
    cause: ['Configuration error 1', 'Capacity and load 1'],
    service: ['API 1', 'Web 1', 'undeclared 1'],
    year: ['2024 1', '2022 1'],
    duration: ['15 minutes to 1 hour 1', 'Unknown 1'],
  });
});
