import { describe, expect, test } from 'vitest';
import { type Columns, FIRST, type SortColumns } from './columns.ts';
import { openIndex, type SearchedSite } from './engine.ts';
import { FACETS, type FacetId } from './facet-list.ts';
import { find } from './find.ts';
import { readState } from './state.ts';
import { conceptWord } from './vocabulary/concept-word.ts';
import type { WholeIndex } from './whole-index.ts';

const SITE: SearchedSite = { team: 'own', title: 'Own', folder: '/pagefind/', base: '/' };

interface Page {
  words: string[];
  facets: Partial<Record<FacetId, string>>;
  minutes?: number;
}

const columnsOf = (pages: Page[]): Columns => {
  const column = (facet: FacetId) => {
    const values = [...new Set(pages.map(({ facets }) => facets[facet] ?? 'unknown'))];
    const rows = pages.map(({ facets }) => values.indexOf(facets[facet] ?? 'unknown') + FIRST);
    return { values, rows: String.fromCharCode(...rows) };
  };
  return Object.fromEntries(FACETS.map(({ id }) => [id, column(id)])) as Columns;
};

const sortColumnsOf = (pages: Page[]): SortColumns => {
  const duration = pages.map(({ minutes }) => minutes ?? null);
  const hours = pages.map((_, at) => (at === 0 ? 1000 : 1));
  return { hours, duration, impact: duration };
};

/** An index in memory that answers as a real one does: the pages that have every word. */
function indexOf(pages: Record<string, Page>, groups: string[][] = []) {
  const searched: string[] = [];
  const asked: string[] = [];
  const resultsOf = (asked: readonly string[]) =>
    Object.entries(pages)
      .filter(([, { words }]) => asked.every((word) => words.includes(word)))
      .map(([id]) => ({
        id,
        score: 1,
        data: () =>
          Promise.resolve({
            raw_url: `postmortems/2023-01-01-${id}/`,
            ...{ url: id, content: '', meta: {}, filters: {}, anchors: [] },
          }),
      }));
  const index: WholeIndex = {
    all: () => Promise.resolve(resultsOf([])),
    search: (term) => {
      searched.push(term);
      return Promise.resolve(resultsOf(term.replaceAll('"', '').split(' ')));
    },
  };
  const words: Record<string, Record<string, number>> = {};
  for (const word of new Set(Object.values(pages).flatMap((page) => page.words))) {
    if (!/^[a-z]+$/.test(word)) continue;
    const part = words[word.charAt(0)] ?? {};
    part[word] = 1;
    words[word.charAt(0)] = part;
  }
  const engine = openIndex({
    index: () => Promise.resolve(index),
    sites: () => Promise.resolve([SITE]),
    json: (_, path) => {
      asked.push(path);
      if (path === 'vocabulary.json') return Promise.resolve(groups);
      if (path === 'columns.json') return Promise.resolve(columnsOf(Object.values(pages)));
      if (path === 'beginnings.json') {
        return Promise.resolve({
          began: { values: ['2024-06-01', '2023-01-01'], rows: ']^^' },
          hour: { values: ['mon-09'], rows: ']]]' },
        });
      }
      if (path === 'order.json') return Promise.resolve(sortColumnsOf(Object.values(pages)));
      return Promise.resolve(words[path.replace(/^words\/|\.json$/g, '')] ?? {});
    },
  });
  return { engine, searched, asked };
}

const EMPTY: WholeIndex = { all: () => Promise.resolve([]), search: () => Promise.resolve([]) };

/** Newest first, as an index is written. */
const PAGES: Record<string, Page> = {
  cert: {
    words: ['certificate', 'expired', 'pool'],
    facets: { cause: 'identity-expiry', year: '2024' },
    minutes: 5,
  },
  pool: {
    words: ['database', 'connection', 'pool', 'slow', conceptWord(['slow', 'latency'])],
    facets: { cause: 'data-storage', year: '2023' },
    minutes: 90,
  },
  unknown: { words: ['database'], facets: { cause: 'data-storage', year: '2022' } },
};

describe('ask', () => {
  test('finds something for a sentence of which no page has every word', async () => {
    const { engine } = indexOf(PAGES);
    const { hits } = await engine.ask('the database was slow and the certificate is fine');
    expect(hits.map(({ id, complete, words }) => [id, complete, words])).toEqual([
      ['pool', false, ['database', 'slow']],
      ['unknown', false, ['database']],
      ['cert', false, ['certificate']],
    ]);
  });

  test('puts pages with every word first', async () => {
    const { engine } = indexOf(PAGES);
    const { hits } = await engine.ask('expired pool');
    expect(hits.map(({ id, complete }) => [id, complete])).toEqual([
      ['cert', true],
      ['pool', false],
    ]);
  });

  test('takes the nearest of the site’s own words for one that no page has', async () => {
    const { engine } = indexOf(PAGES);
    const { hits, corrections } = await engine.ask('databse');
    expect(corrections).toEqual(new Map([['databse', 'database']]));
    const asTyped = await engine.ask('Databse');
    expect(asTyped.corrections).toEqual(new Map([['Databse', 'database']]));
    expect(asTyped.hits).toEqual(hits);
    expect(hits.map(({ id }) => id)).toEqual(['pool', 'unknown']);
  });

  test('takes a name out of code for no misspelling', async () => {
    const { corrections, unknown } = await indexOf(PAGES).engine.ask('exPired');
    expect([corrections, unknown]).toEqual([new Map(), []]);
    expect((await indexOf(PAGES).engine.ask('daTbase')).unknown).toEqual(['daTbase']);
  });

  test('takes apart two words of the site that were typed as one', async () => {
    const { hits, corrections } = await indexOf(PAGES).engine.ask('connectionpool slow');
    expect(corrections).toEqual(new Map([['connectionpool', 'connection pool']]));
    expect(hits[0]).toMatchObject({ id: 'pool', complete: true });
  });

  test('never asks the index for what nobody says: it would answer with another word', async () => {
    const { engine, searched } = indexOf(PAGES);
    const { hits, unknown } = await engine.ask('zebra');
    expect({ hits, unknown, searched }).toEqual({ hits: [], unknown: ['zebra'], searched: [] });
  });

  test('reads a misspelt form of a word of which the list has another form alone', async () => {
    const { hits, corrections } = await indexOf(PAGES).engine.ask('expirng');
    expect(corrections).toEqual(new Map([['expirng', 'expired']]));
    expect(hits.map(({ words }) => words)).toEqual([['expired']]);
  });

  test('finds what says it in other words', async () => {
    const { engine } = indexOf(PAGES, [['slow', 'latency']]);
    const { hits, inOtherWords, unknown } = await engine.ask('latency');
    expect(hits).toMatchObject([{ id: 'pool', words: [], related: ['slow'], complete: false }]);
    expect([inOtherWords, unknown]).toEqual([['latency'], []]);
  });

  test('asks for no group of a word that most of very many pages have, and for one of a phrase', async () => {
    const groups = [
      ['database', 'datastore'],
      ['expired', 'lapsed'],
      ['database pool', 'connections'],
    ];
    const asked = async (pages: Record<string, Page>) => {
      const { engine, searched } = indexOf(pages, groups);
      await engine.ask('expired database pool');
      return groups.map((group) => searched.includes(conceptWord(group)));
    };
    expect(await asked(PAGES)).toEqual([true, true, true]);
    const same: Page = { words: ['database'], facets: {} };
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, n) => [`n${n}`, same]));
    expect(await asked({ ...PAGES, ...many })).toEqual([false, true, true]);
  });

  test('what is quoted has to stand in a page', async () => {
    const { engine, searched, asked } = indexOf(PAGES);
    const { hits } = await engine.ask('"connection pool" expired');
    expect(hits.map(({ id }) => id)).toEqual(['pool']);
    expect(searched).toContain('"connection pool"');
    // Nobody who quotes means other words.
    expect(asked).not.toContain('vocabulary.json');
  });

  test('quotes of a pasted line that no page has are asked for word by word', async () => {
    const { engine } = indexOf(PAGES);
    const { hits } = await engine.ask('directive "expired" is not terminated by ";"');
    expect(hits.map(({ id }) => id)).toEqual(['cert']);
  });

  test('says of what is quoted and stands nowhere so that its words were asked for', async () => {
    const { engine } = indexOf(PAGES);
    const { hits, unquoted } = await engine.ask('"database expired" "connection pool"');
    expect(hits.map(({ id }) => id)).toEqual(['pool']);
    expect(unquoted).toEqual(['database expired']);
  });

  test('asks for other words, too, where what is quoted stands nowhere so', async () => {
    const { engine } = indexOf(PAGES, [['slow', 'latency']]);
    const { inOtherWords, unquoted } = await engine.ask('"database expired" latency');
    expect([inOtherWords, unquoted]).toEqual([['latency'], ['database expired']]);
  });

  test('says nothing of words that every text has, where nothing else is asked', async () => {
    const { unknown, corrections } = await indexOf(PAGES).engine.ask('what is the');
    expect([unknown, corrections]).toEqual([[], new Map()]);
  });

  test('a phrase whose one word is everywhere is asked for as a phrase', async () => {
    const groups = [['timeouts', 'timed out', 'slow']];
    const timed: Page = { words: ['timed'], facets: {} };
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`n${n}`, timed]));
    const late: Page = { words: ['timed', conceptWord(groups[0] ?? [])], facets: {} };
    const { engine, asked } = indexOf({ ...many, late }, groups);
    const { hits } = await engine.ask('timed out');
    expect(hits[0]).toMatchObject({ id: 'late', words: ['timed'], related: ['timeouts'] });
    expect(asked).toContain('vocabulary.json');
    expect((await engine.ask('timed')).vocabulary.groups).toEqual([]);
  });

  test('a word of the vocabulary is no misspelling', async () => {
    const { engine } = indexOf(PAGES, [
      ['pools', 'swimming'],
      ['expiry', 'databases'],
    ]);
    expect((await engine.ask('dtabase')).corrections.size).toBe(1);
    const { engine: other } = indexOf(PAGES, [['swimming', 'poll']]);
    const { corrections, unknown } = await other.ask('poll');
    expect([corrections, unknown]).toEqual([new Map(), ['poll']]);
  });

  test('a part of the index that is lost is a failure, and not an empty answer', async () => {
    const lost = openIndex({
      sites: () => Promise.resolve([SITE]),
      index: () => Promise.resolve(EMPTY),
      json: (_, path) => Promise.resolve(path === 'vocabulary.json' ? [] : { pool: 4 }),
    });
    await expect(lost.ask('pool')).rejects.toThrow('The index has no part for pool.');
  });

  test('tries again what could not be loaded', async () => {
    let tries = 0;
    const shaky = openIndex({
      index: () => (tries++ === 0 ? Promise.reject(new Error('offline')) : Promise.resolve(EMPTY)),
      sites: () => Promise.resolve([SITE]),
      json: () => Promise.resolve({}),
    });
    await expect(shaky.all()).rejects.toThrow('offline');
    expect(await shaky.all()).toEqual([]);
  });
});

describe('find', () => {
  const ids = async (query: string) => (await find(indexOf(PAGES).engine, readState(query))).ids;

  test('narrows by when they began, which is asked for only then', async () => {
    expect(await ids('?q=pool&began=2024-06')).toEqual(['cert']);
    expect(await ids('?q=pool&hour=mon-09')).toEqual(['cert', 'pool']);
    const { engine, asked } = indexOf(PAGES);
    await find(engine, readState('?q=pool'));
    expect(asked).not.toContain('beginnings.json');
  });

  test('a day finds what began on it, and an id its postmortem, whatever their texts say', async () => {
    const began = ['pool', 'unknown'];
    expect(await ids('?q=2023-01-01')).toEqual(began);
    expect(await ids('?q=2023-01-02')).toEqual([]);
    for (const name of ['', 'content/postmortems/', 'https://site.example/postmortems/']) {
      expect(await ids(`?q=${encodeURIComponent(`${name}2023-01-01-pool`)}`)).toEqual([
        'pool',
        'cert',
      ]);
    }
    expect(await ids('?q=2023-01-01-pool.mdx')).toEqual(['pool', 'cert']);
    expect(await ids('?q=2023-01-01-nothing')).toEqual([]);
    const { answer, complete } = await find(indexOf(PAGES).engine, readState('?q=2023-01-01-pool'));
    expect([complete, answer?.unknown, answer?.hits[0]?.words]).toEqual([
      1,
      [],
      ['2023-01-01-pool'],
    ]);
  });

  test('narrows by facets', async () => {
    expect(await ids('?q=pool')).toEqual(['cert', 'pool']);
    expect(await ids('?q=pool&year=2024')).toEqual(['cert']);
    expect(await ids('?q=pool&year=2024&year=2023')).toEqual(['cert', 'pool']);
    expect(await ids('?q=pool&cause=power-facility')).toEqual([]);
  });

  test('needs no words, and is newest first without', async () => {
    expect(await ids('?cause=data-storage')).toEqual(['pool', 'unknown']);
  });

  test('orders by a key, what lacks it last', async () => {
    expect(await ids('?q=database+pool&sort=date')).toEqual(['cert', 'pool', 'unknown']);
    expect(await ids('?q=database+pool&sort=duration')).toEqual(['pool', 'cert', 'unknown']);
  });

  test('counts what each value would leave', async () => {
    const { counts } = await find(indexOf(PAGES).engine, readState('?q=pool&year=2024'));
    expect(Object.fromEntries(counts)).toMatchObject({
      'cause:data-storage': 0,
      'cause:identity-expiry': 1,
      'year:2023': 1,
      'year:2024': 1,
    });
  });
});

describe('several sites', () => {
  const other: SearchedSite = {
    team: 'payments',
    title: 'Payments',
    folder: 'https://payments.example/pagefind/',
    base: 'https://payments.example/',
  };
  const pages: Record<string, Page> = {
    ...PAGES,
    refund: {
      words: ['refund', 'pool'],
      facets: { cause: 'data-storage', year: '2023' },
      minutes: 60,
    },
  };
  const [own, theirs] = [Object.values(PAGES), [pages['refund']]] as [Page[], Page[]];
  const { engine } = indexOf(pages);
  const result = (id: string) => ({
    id,
    score: 1,
    data: () => Promise.reject(new Error('not asked for')),
  });
  const joined = openIndex({
    sites: () => Promise.resolve([SITE, other]),
    index: () =>
      Promise.resolve({
        all: async () => (await engine.all()).map(result),
        search: async (term) => (await engine.ask(term)).hits.map(({ id }) => result(id)),
      }),
    json: (site, path) => {
      if (path === 'vocabulary.json') return Promise.resolve([]);
      if (path === 'words/p.json') return Promise.resolve({ pool: site === SITE ? 2 : 1 });
      if (path.startsWith('words/')) return Promise.resolve({});
      if (path === 'columns.json') return Promise.resolve(columnsOf(site === SITE ? own : theirs));
      // Theirs began when the second of our own did.
      if (site === SITE) return Promise.resolve(sortColumnsOf(own));
      return Promise.resolve({ ...sortColumnsOf(theirs), hours: [999] });
    },
  });

  test('have one order by date', async () => {
    expect(await joined.all()).toEqual(['cert', 'pool', 'unknown', 'refund']);
    expect((await joined.order('date')).slice(0, 2)).toEqual(['cert', 'pool']);
    expect(await joined.order('duration')).toEqual(['pool', 'refund', 'cert']);
  });

  test('are a facet, beside the others, which count for all', async () => {
    const found = await find(joined, readState('?q=pool'));
    expect(found.ids.toSorted()).toEqual(['cert', 'pool', 'refund']);
    expect(found.counts.get('team:payments')).toBe(1);
    expect(found.counts.get('team:own')).toBe(2);
    expect(found.counts.get('cause:data-storage')).toBe(2);
    const narrowed = await find(joined, readState('?q=pool&team=payments'));
    expect(narrowed.ids).toEqual(['refund']);
  });

  test('that have the same shard have one result of each of its postmortems, which is the own', async () => {
    const same = openIndex({
      sites: () => Promise.resolve([SITE, other]),
      index: () =>
        Promise.resolve({
          ...EMPTY,
          all: () => Promise.resolve([result('shared'), result('shared')]),
        }),
      json: (_, path) =>
        Promise.resolve(
          path === 'columns.json'
            ? columnsOf([{ words: [], facets: {} }])
            : sortColumnsOf([{ words: [], facets: {} }]),
        ),
    });
    expect(await same.all()).toEqual(['shared']);
    expect(await same.order('date')).toEqual(['shared']);
    expect(await same.siteOf('shared')).toBe(SITE);
  });

  test('each have their own', async () => {
    expect(await joined.siteOf('refund')).toBe(other);
    expect(await joined.siteOf('cert')).toBe(SITE);
    await expect(joined.siteOf('nope')).rejects.toThrow('The index gave no result nope.');
  });
});
