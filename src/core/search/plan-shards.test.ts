import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type IndexedPage,
  type IndexedRecord,
  type IndexPlan,
  type MadeIndex,
  planShards,
} from './plan-shards.ts';

interface Shard {
  name: string;
  pages: IndexedPage[];
}

const NOTHING: MadeIndex<Shard> = { changedSince: null, byYear: [], changes: null };

/** So many of each of some years, newest first. */
function records(years: number[], each: number): IndexedRecord[] {
  return years.flatMap((year) =>
    Array.from({ length: each }, (_, n) => ({ id: `${year}-${each - n}`, digest: 'a', year })),
  );
}

const isMade = (shard: Shard | readonly IndexedRecord[]): shard is Shard => 'pages' in shard;

/** Makes what is planned, as a build does: kept shards are without the pages that do not stand. */
function make(
  plan: IndexPlan<Shard>,
  wanted: readonly IndexedRecord[],
  name: string,
): MadeIndex<Shard> {
  const digests = new Map(wanted.map(({ id, digest }) => [id, digest]));
  const made = (shard: Shard | readonly IndexedRecord[], at: number): Shard =>
    isMade(shard)
      ? {
          ...shard,
          pages: shard.pages.map((page) =>
            digests.get(page.id) === page.digest ? page : { ...page, digest: '' },
          ),
        }
      : { name: `${name}.${at}`, pages: shard.map(({ id, digest }) => ({ id, digest })) };
  return {
    changedSince: plan.changedSince,
    byYear: plan.byYear.map(made),
    changes: plan.changes && made(plan.changes, -1),
  };
}

const shardsOf = ({ byYear, changes }: MadeIndex<Shard>) =>
  changes ? [...byYear, changes] : byYear;
const standing = (index: MadeIndex<Shard>) =>
  shardsOf(index)
    .flatMap(({ pages }) => pages)
    .filter(({ digest }) => digest !== '')
    .map(({ id, digest }) => `${id} ${digest}`);

const DECADE = records([2024, 2023, 2022, 2021], 1000);
const MADE = make(planShards(DECADE, NOTHING, 'monday', true), DECADE, 'cold');
const edited = (...ids: string[]) =>
  DECADE.map((record) => (ids.includes(record.id) ? { ...record, digest: 'b' } : record));
const names = ({ byYear }: IndexPlan<Shard>) =>
  byYear.map((shard) => (isMade(shard) ? shard.name : shard.length));

describe('the shards of an index', () => {
  test('of which nothing is made are those of whole years', () => {
    expect(names(planShards(DECADE, NOTHING, 'monday', true))).toEqual([1000, 1000, 1000, 1000]);
  });

  test('are kept where nothing changed', () => {
    const plan = planShards(DECADE, MADE, 'tuesday', true);
    expect(plan).toEqual(MADE);
  });

  test('are kept where a few postmortems changed, which are in one of their own', () => {
    const wanted = edited('2023-7', '2021-9');
    const plan = planShards(wanted, MADE, 'tuesday', true);
    expect(plan).toMatchObject({ changedSince: 'tuesday', byYear: MADE.byYear });
    expect(plan.changes).toEqual(wanted.filter(({ digest }) => digest === 'b'));
  });

  test('are kept where one is gone', () => {
    const plan = planShards(DECADE.slice(1), MADE, 'tuesday', true);
    expect(plan).toEqual({ ...MADE, changedSince: 'tuesday' });
  });

  test('keep what has changed together, until a later day', () => {
    const wanted = edited('2023-7');
    const changed = make(planShards(wanted, MADE, 'tuesday', true), wanted, 'changed');
    expect(planShards(wanted, changed, 'tuesday', true)).toEqual(changed);
    const both = edited('2023-7', '2023-8');
    expect(planShards(both, changed, 'tuesday', true).changes).toHaveLength(2);
    const later = planShards(wanted, changed, 'wednesday', true);
    expect(names(later)).toEqual(['cold.0', 1000, 'cold.2', 'cold.3']);
    expect(later).toMatchObject({ changedSince: null, changes: null });
  });

  test('are made again where many postmortems changed', () => {
    const many = DECADE.map((record, at) => (at < 201 ? { ...record, digest: 'b' } : record));
    expect(names(planShards(many, MADE, 'tuesday', true))).toEqual([
      1000,
      'cold.1',
      'cold.2',
      'cold.3',
    ]);
  });

  test('are made again where that is done in a second', () => {
    const few = records([2024], 280);
    const made = make(planShards(few, NOTHING, 'monday', true), few, 'cold');
    const [first, ...others] = few;
    const wanted = first ? [{ ...first, digest: 'b' }, ...others] : [];
    expect(names(planShards(wanted, made, 'monday', true))).toEqual([280]);
  });

  test('are made again with what has changed where nothing old may be kept; not for what is new', () => {
    const plan = planShards(edited('2023-7'), MADE, 'tuesday', false);
    expect(names(plan)).toEqual(['cold.0', 1000, 'cold.2', 'cold.3']);
    expect(plan.changes).toBeNull();
    const added = [{ id: '2024-1001', digest: 'a', year: 2024 }, ...DECADE];
    expect(planShards(added, MADE, 'tuesday', false)).toMatchObject({
      byYear: MADE.byYear,
      changes: [{ id: '2024-1001' }],
    });
  });

  test('have each postmortem as it is once, whatever changes, and on another day in its place', () => {
    const all = records([2024, 2023], 1000);
    const cold = (wanted: readonly IndexedRecord[]) =>
      make(planShards(wanted, NOTHING, 'sunday', true), wanted, 'cold');
    const change = fc.record({
      at: fc.nat(all.length - 1),
      what: fc.constantFrom('edit', 'remove', 'restore', 'add'),
      day: fc.constantFrom('monday', 'tuesday'),
      mayKeepOld: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const now = all.map((record): IndexedRecord[] => [record]);
        let index = cold(all);
        for (const [step, { at, what, day, mayKeepOld }] of changes.entries()) {
          const [original] = all.slice(at);
          if (!original) continue;
          now[at] = {
            edit: [{ ...original, digest: `${step}` }],
            restore: [original],
            add: [original, { ...original, id: `${original.id}-again` }],
            remove: [],
          }[what];
          const wanted = now.flat();
          const isLater = index.changedSince !== null && index.changedSince !== day;
          index = make(planShards(wanted, index, day, mayKeepOld), wanted, `${step}`);
          const wantedKeys = wanted.map(({ id, digest }) => `${id} ${digest}`);
          expect(standing(index).sort()).toEqual(wantedKeys.sort());
          if (isLater || !mayKeepOld)
            expect(shardsOf(index).flatMap(({ pages }) => pages)).toHaveLength(wanted.length);
        }
        if (index.changedSince === null) return;
        const wanted = now.flat();
        const settled = make(planShards(wanted, index, 'sunday', true), wanted, 'settled');
        const pagesOf = ({ byYear }: MadeIndex<Shard>) => byYear.map(({ pages }) => pages);
        expect(pagesOf(settled)).toEqual(pagesOf(cold(wanted)));
      }),
      { numRuns: 30 },
    );
  });
});
