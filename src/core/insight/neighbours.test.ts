import { expect, test } from 'vitest';
import { incident } from './incident.fixture.ts';
import { EARLIER, neighboursAmong } from './neighbours.ts';

const ids = (neighbours: readonly { id: string }[]) => neighbours.map(({ id }) => id);

test('previous and next are the ones before and after in time', () => {
  const of = neighboursAmong([
    incident('2024-03-01-c'),
    incident('2024-02-01-b'),
    incident('2024-01-01-a'),
  ]);
  expect(of('2024-02-01-b').previous?.id).toBe('2024-01-01-a');
  expect(of('2024-02-01-b').next?.id).toBe('2024-03-01-c');
  expect(of('2024-01-01-a').previous).toBeNull();
  expect(of('2024-03-01-c').next).toBeNull();
});

test('a relation is seen from both of its ends, and once where both name it', () => {
  const of = neighboursAmong([
    incident('2024-03-01-c', { related: [{ id: '2024-01-01-a', relation: 'recurrence' }] }),
    incident('2024-02-01-b', { related: [{ id: '2024-01-01-a', relation: 'same-cause' }] }),
    incident('2024-01-01-a', { related: [{ id: '2024-02-01-b', relation: 'same-cause' }] }),
  ]);
  expect(
    of('2024-01-01-a').related.map(({ neighbour, relation, direction }) => [
      neighbour.id,
      relation,
      direction,
    ]),
  ).toEqual([
    ['2024-02-01-b', 'same-cause', 'named'],
    ['2024-03-01-c', 'recurrence', 'naming'],
  ]);
});

test('earlier incidents of the same cause come newest first, and all of them are counted', () => {
  const many = Array.from({ length: EARLIER + 2 }, (_, index) =>
    incident(`2024-01-${String(20 - index)}-x`),
  );
  const of = neighboursAmong([...many, incident('2024-01-02-other', { cause: 'code-defect' })]);
  const { earlier, earlierCount } = of('2024-01-20-x');
  expect(ids(earlier)).toEqual(ids(many.slice(1, EARLIER + 1)));
  expect(earlierCount).toBe(EARLIER + 1);
});

test('that two causes are unknown does not make them the same', () => {
  const of = neighboursAmong([
    incident('2024-02-01-b', { cause: 'unknown' }),
    incident('2024-01-01-a', { cause: 'unknown' }),
  ]);
  expect(of('2024-02-01-b').earlier).toEqual([]);
});

test('what earlier incidents had promised for a lesson stands beside the later one', () => {
  const of = neighboursAmong([
    incident('2024-02-01-b', { actions: [{ status: 'open', lesson: 'retries' }] }),
    incident('2024-01-01-a', {
      actions: [
        { status: 'done', closed: '2024-01-09', lesson: 'retries' },
        { status: 'open', lesson: 'retries' },
      ],
    }),
  ]);
  expect(of('2024-02-01-b').promisedBefore).toMatchObject([
    { lesson: 'retries', promised: 2, incidents: 1, doneByThen: 1, latest: { id: '2024-01-01-a' } },
  ]);
  expect(of('2024-01-01-a').promisedBefore).toEqual([]);
});
