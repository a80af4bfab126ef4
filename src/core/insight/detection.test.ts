import { expect, test } from 'vitest';
import { sayBasis } from './basis.ts';
import { detectionOf } from './detection.ts';
import { incident } from './incident.fixture.ts';

const seenAfter = (id: string, local: string, detection: 'monitoring' | 'customer') => {
  const epoch = Date.parse(`${local}Z`) / 60_000;
  const at = { epoch, local, offset: '+00:00' };
  return incident(id, {
    detection,
    timeline: [{ id: 't', at, until: null, kind: 'detected', text: 'Seen.', internal: false }],
  });
};

test('detection counts each way with its time to detect; a negative time is missing, and so is an unknown way', () => {
  const { n, missing, rows } = detectionOf([
    seenAfter('2024-01-01-a', '2024-01-01T12:10', 'monitoring'),
    seenAfter('2024-01-02-b', '2024-01-02T12:30', 'monitoring'),
    seenAfter('2024-01-03-c', '2024-01-03T11:30', 'monitoring'),
    seenAfter('2024-01-04-d', '2024-01-04T12:45', 'customer'),
    incident('2024-01-05-e', { detection: 'unknown' }),
  ]);
  expect([n, missing]).toEqual([4, 1]);
  expect(rows).toEqual([
    {
      method: 'monitoring',
      incidents: 3,
      timeToDetect: { n: 2, missing: 1, median: 20, p90: 28, sum: 40 },
    },
    {
      method: 'customer',
      incidents: 1,
      timeToDetect: { n: 1, missing: 0, median: 45, p90: 45, sum: 45 },
    },
  ]);
});

test('what a figure rests on is said in words, and few are said to be few', () => {
  expect(sayBasis({ n: 0, missing: 0 })).toBe('n\u00A0=\u00A00: there is no incident yet.');
  expect(sayBasis({ n: 0, missing: 2 })).toBe(
    'n\u00A0=\u00A00: not recorded for any of 2 incidents.',
  );
  expect(sayBasis({ n: 9, missing: 1 })).toBe(
    'n\u00A0=\u00A09 incidents, 1 missing. That is few: a single incident more could change the picture.',
  );
  expect(sayBasis({ n: 10, missing: 0 })).toBe('n\u00A0=\u00A010 incidents, none missing.');
});
