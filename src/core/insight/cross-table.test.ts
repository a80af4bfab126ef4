import { describe, expect, test } from 'vitest';
import { causesTogether, togetherTable, triggerByCause } from './cross-table.ts';
import { incident } from './incident.fixture.ts';

const causes = [{ id: 'code-defect' }, { id: 'config-error' }, { id: 'capacity-load' }];
const factor = (category: string) => ({ category, role: 'latent' as const, note: null });

describe('trigger against cause', () => {
  const table = triggerByCause(
    [
      incident('2024-01-01-a', { trigger: 'config-push', cause: 'config-error' }),
      incident('2024-01-02-b', { trigger: 'config-push', cause: 'config-error' }),
      incident('2024-01-03-c', { trigger: 'config-push', cause: 'meteorite' }),
      incident('2024-01-04-d', { trigger: 'binary-push', cause: 'code-defect' }),
      incident('2024-01-05-e', { trigger: 'unknown', cause: 'code-defect' }),
      incident('2024-01-06-f', { trigger: 'hardware', cause: 'unknown' }),
    ],
    causes,
  );

  test('has a row and a column for what occurs, in the order of the lists, with its incidents', () => {
    expect(table.rows).toEqual([
      { id: 'binary-push', incidents: 1 },
      { id: 'config-push', incidents: 3 },
    ]);
    expect(table.columns).toEqual([
      { id: 'code-defect', incidents: 1 },
      { id: 'config-error', incidents: 2 },
      { id: 'meteorite', incidents: 1 },
    ]);
  });

  test('counts each pair, and what is unknown as missing', () => {
    expect(table.at('config-push', 'config-error')).toBe(2);
    expect(table.at('binary-push', 'config-error')).toBe(0);
    expect([table.n, table.missing, table.most]).toEqual([4, 2, 2]);
  });

  test('of nothing is empty', () => {
    expect(triggerByCause([], causes)).toMatchObject({ n: 0, missing: 0, rows: [], most: 0 });
  });
});

describe('causes that come together', () => {
  const one = incident('2024-01-01-a', {
    cause: 'config-error',
    factors: [factor('capacity-load'), factor('code-defect'), factor('capacity-load')],
  });
  const two = incident('2024-01-02-b', {
    cause: 'capacity-load',
    factors: [factor('config-error'), factor('unknown')],
  });
  const alone = incident('2024-01-03-c');
  const unknown = incident('2024-01-04-d', { cause: 'unknown', factors: [factor('code-defect')] });
  const together = causesTogether([one, two, alone, unknown]);

  test('are pairs of root cause and factors, each once an incident, the commonest first', () => {
    expect(
      together.pairs.map(({ a, b, postmortems }) => [a, b, postmortems.map(({ id }) => id)]),
    ).toEqual([
      ['capacity-load', 'config-error', ['2024-01-01-a', '2024-01-02-b']],
      ['capacity-load', 'code-defect', ['2024-01-01-a']],
      ['code-defect', 'config-error', ['2024-01-01-a']],
    ]);
  });

  test('count an incident without a second known cause as missing', () => {
    expect([together.n, together.missing]).toEqual([2, 2]);
  });

  test('make a table that reads the same both ways', () => {
    const table = togetherTable(together.pairs, causes);
    expect(table.columns).toEqual([
      { id: 'code-defect', incidents: 1 },
      { id: 'config-error', incidents: 2 },
      { id: 'capacity-load', incidents: 2 },
    ]);
    expect(table.at('config-error', 'capacity-load')).toBe(2);
    expect(table.at('capacity-load', 'config-error')).toBe(2);
    expect(table.at('capacity-load', 'capacity-load')).toBe(0);
    expect(table.most).toBe(2);
  });
});
