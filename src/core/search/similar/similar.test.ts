import { describe, expect, test } from 'vitest';
import { postmortemText, readFixture } from '../../parse.fixture.ts';
import type { Postmortem } from '../../postmortem.ts';
import { shippedVocabulary } from '../vocabulary/shipped.ts';
import { vocabularyOf } from '../vocabulary/vocabulary.ts';
import { isPlain } from '../words/plain.ts';
import { stem } from '../words/stem.ts';
import { fold } from '../words/tokens.ts';
import { askCorpus } from './ask.ts';
import { corpusOf } from './corpus.ts';
import { entryOfText, similarEntry } from './entry.ts';
import { similarIncidents, titlesOf } from './incidents.ts';
import { neighbourhood } from './similar.ts';

const vocabulary = vocabularyOf(shippedVocabulary);
const titles = {
  cause: (id: string) => `cause ${id}`,
  trigger: (id: string) => `trigger ${id}`,
  service: (id: string) => `service ${id}`,
  lesson: (id: string) => `lesson ${id}`,
};

const TEXTS: Record<string, { title: string; body: string; changes?: Record<string, string> }> = {
  '2024-01-01-pool': {
    title: 'Checkout runs out of database connections',
    body: 'The connection pool was too small. Every worker waited for a connection and answered 502.',
  },
  '2024-01-02-leak': {
    title: 'A leaked connection stalls the billing API',
    body: 'A new release never returned its connection to the connection pool. Workers waited until the rollback.',
  },
  '2024-01-03-cert': {
    title: 'The ingress certificate expires on a Sunday',
    body: 'The TLS certificate lapsed because nobody owned its renewal. Browsers refused the site.',
  },
  '2024-01-04-token': {
    title: 'An expired token stops the nightly job',
    body: 'The access token ran out. The cron job failed in silence until its owner looked.',
    changes: {
      rootCause: 'rootCause: { category: capacity-load, trigger: time-expiry }',
      services: 'services: [web]',
    },
  },
  '2024-01-05-oom': {
    title: 'Workers are killed at the peak',
    body: 'The OOM killer ended the workers of the API whenever a report was made. Memory grew with each request.',
    changes: { rootCause: 'rootCause: { category: unknown }', services: 'services: [web]' },
  },
};

const postmortems = Object.entries(TEXTS).map(([id, { title, changes }]): Postmortem => {
  const { postmortem } = readFixture(postmortemText({ title: `title: ${title}`, ...changes }));
  if (!postmortem) throw new Error(`The fixture ${id} has a fault.`);
  return { ...postmortem, id, summary: null };
});
const entries = postmortems.map((postmortem) =>
  similarEntry(postmortem, TEXTS[postmortem.id]?.body ?? '', vocabulary),
);
const corpus = corpusOf(entries);
const neighbours = neighbourhood(corpus, vocabulary, titles);
const at = (id: string) => entries.findIndex((entry) => entry.id === id);

describe('similarTo', () => {
  test('finds the incident that went wrong in the same way first', () => {
    expect(neighbours.similarTo(at('2024-01-01-pool'), 3)[0]?.entry.id).toBe('2024-01-02-leak');
    expect(neighbours.similarTo(at('2024-01-03-cert'), 3)[0]?.entry.id).toBe('2024-01-04-token');
  });

  test('never names the incident itself, and never more than asked for', () => {
    for (const [number, { id }] of entries.entries()) {
      const found = neighbours.similarTo(number, 2);
      expect(found.length).toBeLessThanOrEqual(2);
      expect(found.map(({ entry }) => entry.id)).not.toContain(id);
    }
  });

  test('says what is the same on record, and does not count what is unknown', () => {
    const [first] = neighbours.similarTo(at('2024-01-01-pool'), 1);
    expect(first?.reasons.slice(0, 3)).toEqual([
      'same cause: cause config-error',
      'same trigger: trigger config-push',
      'same service: service api',
    ]);
    const reasons = neighbours.similarTo(at('2024-01-05-oom'), 5).flatMap((found) => found.reasons);
    expect(reasons.filter((reason) => reason.startsWith('same cause'))).toEqual([]);
  });

  test('gives four reasons at most, and never a word that any report could have', () => {
    const all = entries.flatMap((_, number) => neighbours.similarTo(number, 5));
    for (const { reasons } of all) {
      expect(reasons.length).toBeLessThanOrEqual(4);
      for (const reason of reasons) {
        const [, words] = /^both mention (.*)$/.exec(reason) ?? [];
        for (const word of words?.split(', ') ?? []) expect(isPlain(stem(word)), word).toBe(false);
      }
    }
  });

  test('what every incident has on record is no reason', () => {
    const alike = entries.map((entry) => ({ ...entry, services: ['api'] }));
    const found = neighbourhood(corpusOf(alike), vocabulary, titles).similarTo(0, 5);
    expect(found.flatMap(({ reasons }) => reasons).join()).not.toContain('same service');
  });

  test('every reason holds in the texts', () => {
    const textOf = (id: string) => {
      const postmortem = postmortems.find((known) => known.id === id);
      const timeline = postmortem?.timeline.map(({ text }) => text) ?? [];
      const actions = postmortem?.actions.map(({ text }) => text) ?? [];
      const parts = [TEXTS[id]?.title, TEXTS[id]?.body, postmortem?.resolution];
      return fold([...parts, ...timeline, ...actions].join('\n'));
    };
    let named = 0;
    for (const [number, { id }] of entries.entries()) {
      for (const { entry, reasons } of neighbours.similarTo(number, 5)) {
        for (const reason of reasons) {
          const [, words] = /^both mention (.*)$/.exec(reason) ?? [];
          for (const word of words?.split(', ') ?? []) {
            named++;
            expect(textOf(id), reason).toContain(word);
            expect(textOf(entry.id), reason).toContain(word);
          }
          for (const [, here = '', there = ''] of reason.matchAll(/\(“(.*?)”, “(.*?)”\)/g)) {
            named++;
            expect(textOf(id), reason).toContain(here);
            expect(textOf(entry.id), reason).toContain(there);
          }
        }
      }
    }
    expect(named).toBeGreaterThan(5);
  });

  test('compares a text that is no postmortem', () => {
    const text = entryOfText('ALERT api pods OOMKilled, memory at its limit', vocabulary);
    const all = neighbourhood(corpusOf([...entries, text]), vocabulary, titles);
    expect(all.similarTo(entries.length, 1)[0]?.entry.id).toBe('2024-01-05-oom');
  });

  test('a corpus of one has no neighbours', () => {
    expect(
      neighbourhood(corpusOf(entries.slice(0, 1)), vocabulary, titles).similarTo(0, 3),
    ).toEqual([]);
  });
});

describe('similarIncidents', () => {
  const similar = similarIncidents(
    entries,
    vocabulary,
    titlesOf({
      causes: [{ id: 'config-error', title: 'Configuration error' }],
      services: [],
      lessons: [],
    }),
  );

  test('answers by id, with three at most and titles for ids', () => {
    const found = similar('2024-01-01-pool');
    expect(found.length).toBeLessThanOrEqual(3);
    expect(found[0]?.reasons.slice(0, 3)).toEqual([
      'same cause: Configuration error',
      'same trigger: Configuration push',
      'same service: api',
    ]);
  });

  test('knows nothing of an id that is not there', () => {
    expect(similar('2020-01-01-none')).toEqual([]);
  });
});

describe('askCorpus', () => {
  const ask = (text: string) => askCorpus(text, corpus, vocabulary, 3);

  test.each([
    ['502 from checkout, no database connections', '2024-01-01-pool'],
    ['TLS cert ran out', '2024-01-03-cert'],
    ['out of memory', '2024-01-05-oom'],
    ['scheduled task died quietly, credential no longer valid', '2024-01-04-token'],
    ['certifcate of the igress', '2024-01-03-cert'],
  ])('%s', (question, id) => {
    expect(ask(question).found[0]?.entry.id).toBe(id);
  });

  test('says which words it took for which', () => {
    expect(ask('databse conections').corrections).toEqual(
      new Map([
        ['databse', 'database'],
        ['conections', 'connections'],
      ]),
    );
  });

  test('knows a slip in a form that no text has, of a word that one has', () => {
    expect(ask('refse').corrections).toEqual(new Map([['refse', 'refused']]));
  });

  test('says what of the question each incident has, in its own words where they differ', () => {
    const [first] = ask('release rolled back, leaky connections').found;
    expect(first?.entry.id).toBe('2024-01-02-leak');
    expect(first?.reasons[0]).toBe('mentions release, rolled, leaked, connections');
    const [oom] = ask('out of memory').found;
    expect(oom?.reasons.join()).toContain('memory');
  });

  test('says which words nobody says, nor anything like them', () => {
    expect(ask('zebra connections').unknown).toEqual(['zebra']);
    expect(ask('what is the').unknown).toEqual([]);
    expect(ask('OOM').unknown).toEqual([]);
  });

  test('takes apart two words that were typed as one', () => {
    const { found, corrections } = ask('connectionpool');
    expect(corrections).toEqual(new Map([['connectionpool', 'connection pool']]));
    expect(found.map(({ entry }) => entry.id)).toContain('2024-01-01-pool');
  });

  test('takes a beginning as it was typed, and not the stem of what was', () => {
    expect(corpus.find('relea', 'relea').size).toBeGreaterThan(0);
    expect(corpus.find('relea', 'releas').size).toBeGreaterThan(0);
    expect(corpus.find('relea', 'releap').size).toBe(0);
  });

  test('finds nothing where nothing is alike', () => {
    expect(ask('qqzzxx').found).toEqual([]);
  });
});
