import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSimilarIndex } from '../../src/repository/similar-index.ts';
import { projectRoot, run } from '../toolchain.ts';
import { findSimilar, writeSimilar } from './similar.ts';

const root = mkdtempSync(join(tmpdir(), 'causebook-similar-'));
const locations = {
  content: join(projectRoot, 'content'),
  out: join(root, 'site'),
  cache: join(root, 'cache'),
};
const LOOP = '2024-06-20-microservice-request-loop';
const LOCKS = '2023-08-10-table-locking-query';

beforeAll(() => mkdirSync(root, { recursive: true }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const open = () => openSimilarIndex(locations, projectRoot);
const ids = async (question: string) =>
  findSimilar(question, await open(), { limit: 5, cwd: root }).rows.map(({ id }) => id);
const command = (args: string[], env: Record<string, string> = {}) =>
  run(process.execPath, [join(projectRoot, 'scripts/similar.ts'), ...args], {
    env: {
      CAUSEBOOK_CACHE: locations.cache,
      CAUSEBOOK_CONTENT: locations.content,
      INIT_CWD: root,
      ...env,
    },
  });

/** The same with standard input, and what it prints apart from what it says. */
const spawn = (args: string[], input = '') =>
  spawnSync(process.execPath, [join(projectRoot, 'scripts/similar.ts'), ...args], {
    encoding: 'utf8',
    input,
    env: {
      ...process.env,
      CAUSEBOOK_CACHE: locations.cache,
      CAUSEBOOK_CONTENT: locations.content,
      INIT_CWD: root,
    },
  });

describe('findSimilar', () => {
  test('answers a question in words', async () => {
    expect((await ids('a service calls the API in an endless loop'))[0]).toBe(LOOP);
    expect((await ids('deadlokcs'))[0]).toBe(LOCKS);
  });

  test('an id stands for the incidents similar to that one', async () => {
    const found = await ids(LOOP);
    expect(found[0]).toBe('2024-06-02-api-query-overload');
    expect(found).not.toContain(LOOP);
  });

  test('a file is compared as a text', async () => {
    const alert = join(root, 'alert.txt');
    writeFileSync(alert, 'FIRING: database deadlocks, tables are locked by a query of the API.\n');
    expect((await ids('alert.txt'))[0]).toBe(LOCKS);
  });

  test('the file of a postmortem is that postmortem', async () => {
    expect(await ids(join(locations.content, 'postmortems', `${LOOP}.mdx`))).toEqual(
      await ids(LOOP),
    );
  });

  test('the address of a postmortem is that postmortem, also with a place in its page', async () => {
    expect(await ids(`https://causebook.example/postmortems/${LOOP}/#t-1655`)).toEqual(
      await ids(LOOP),
    );
  });

  test('an empty file and a folder resemble nothing, and are said to be what they are', async () => {
    writeFileSync(join(root, 'empty.log'), '\n');
    mkdirSync(join(root, 'logs/today'), { recursive: true });
    await expect(ids('empty.log')).rejects.toThrow('empty.log is empty.');
    await expect(ids('logs/today')).rejects.toThrow(
      'logs/today is a folder. Name a file in it, or ask in words.',
    );
    expect(await ids('logs')).toBeInstanceOf(Array);
  });

  test('a question may end in the name of a file', async () => {
    expect((await ids('tables locked, says query.log'))[0]).toBe(LOCKS);
  });

  test('a short file is a question, and is read as one: what it says in other words counts', async () => {
    writeFileSync(join(root, 'short.txt'), 'FIRING: tables are lokced\n');
    const { rows, corrections } = findSimilar('short.txt', await open(), { limit: 1, cwd: root });
    expect(rows[0]?.id).toBe(LOCKS);
    expect([...corrections.keys()]).toContain('lokced');
  });

  test.each([
    ['nowhere.txt', 'There is no file nowhere.txt here. To ask about its name, add a word.'],
    ['./nowhere', 'There is no file ./nowhere here. To ask about its name, add a word.'],
    [
      '2024-06-20-microservice-loop',
      `There is no postmortem \`2024-06-20-microservice-loop\`. Did you mean \`${LOOP}\`?`,
    ],
    [
      'https://causebook.example/postmortems/2020-01-01-none/#t-1655',
      'There is no postmortem `2020-01-01-none`. Ask in words instead.',
    ],
    ['2020-01-01-none', 'There is no postmortem `2020-01-01-none`. Ask in words instead.'],
    ['packed.bin', 'packed.bin is no text file.'],
  ])('%s is not there, and nobody is told that nothing resembles it', async (name, message) => {
    writeFileSync(join(root, 'packed.bin'), Buffer.from([80, 75, 3, 0]));
    const index = await open();
    expect(() => findSimilar(name, index, { limit: 5, cwd: root })).toThrow(message);
  });

  test('an earlier id stands for the present one', async () => {
    const index = { ...(await open()), former: { '2024-06-20-loop': LOOP } };
    const { rows } = findSimilar('2024-06-20-loop', index, { limit: 5, cwd: root });
    expect(rows.map(({ id }) => id)).toEqual(await ids(LOOP));
  });

  test('what is longer than a question is compared as a text', async () => {
    const log = 'the query held a lock on the table of the database '.repeat(10);
    expect((await ids(log))[0]).toBe(LOCKS);
  });

  test('each row says what it was, what ended it and where to read on', async () => {
    const { rows } = findSimilar('deadlocks', await open(), { limit: 1, cwd: root });
    expect(rows).toEqual([
      {
        id: LOCKS,
        title: 'An inefficient query locks tables and takes the API down',
        score: expect.any(Number),
        reasons: ['mentions deadlocks'],
        cause: 'data-storage',
        resolution: expect.stringContaining('The query was rewritten'),
        address: `https://causebook.example/postmortems/${LOCKS}/`,
      },
    ]);
  });
});

describe('the index', () => {
  test('is kept while nothing changes, and made anew when a file does', async () => {
    const content = join(root, 'content');
    const places = { ...locations, content, cache: join(root, 'cache2') };
    const write = (title: string) =>
      writeFileSync(
        join(content, 'postmortems', '2024-01-01-one.mdx'),
        readFileSync(join(locations.content, 'postmortems', `${LOCKS}.mdx`), 'utf8').replace(
          /^title: .*$/m,
          `title: ${title}`,
        ),
      );
    mkdirSync(join(content, 'postmortems'), { recursive: true });
    for (const name of ['site.yml', 'causes.yml', 'lessons.yml', 'services.yml']) {
      writeFileSync(join(content, name), readFileSync(join(locations.content, name)));
    }
    write('One');
    const titles = async () =>
      (await openSimilarIndex(places, projectRoot)).entries.map(({ title }) => title);
    expect(await titles()).toEqual(['One']);
    const stored = statSync(join(places.cache, 'similar.json')).mtimeMs;
    expect(await titles()).toEqual(['One']);
    expect(statSync(join(places.cache, 'similar.json')).mtimeMs).toBe(stored);
    write('Another one');
    expect(await titles()).toEqual(['Another one']);
    write('Another one\naliases: [2023-12-31-former]');
    expect((await openSimilarIndex(places, projectRoot)).former).toEqual({
      '2023-12-31-former': '2024-01-01-one',
    });
  });

  test('of a folder that is not there is an error that says so', async () => {
    const content = join(root, 'nowhere');
    await expect(openSimilarIndex({ ...locations, content }, root)).rejects.toThrow(
      'The content folder nowhere does not exist. CAUSEBOOK_CONTENT says where it is.',
    );
  });
});

describe('writeSimilar', () => {
  test('says what was found, and colours it only when asked to', async () => {
    const index = await open();
    const answer = findSimilar('deadlokcs', index, { limit: 1, cwd: root });
    const plain = writeSimilar(answer, index.titles, false);
    expect(plain).toMatch(/^No postmortem says "deadlokcs"; looked for "deadlocks" instead\.\n\n/);
    expect(plain).toContain('  cause     Data and storage\n');
    expect(plain).toContain('  because   mentions deadlocks\n');
    expect(plain).not.toContain('\u001B');
    expect(writeSimilar(answer, index.titles, true)).toContain('\u001B[1m');
  });

  test('names a misspelt word as it was typed', async () => {
    const answer = findSimilar('Déadlokcs', await open(), { limit: 1, cwd: root });
    expect([...answer.corrections]).toEqual([['Déadlokcs', 'deadlocks']]);
    expect(answer.rows[0]?.id).toBe(LOCKS);
  });

  test('says what to try where nothing is alike', async () => {
    const index = await open();
    const answer = findSimilar('qqzzxx', index, { limit: 5, cwd: root });
    expect(writeSimilar(answer, index.titles, false)).toBe(
      'No postmortem says "qqzzxx", nor anything like it.\n\nNo incident resembles that. Try fewer and plainer words: what users saw, the part that failed, an error message.',
    );
  });

  test('says so where there is no postmortem yet', async () => {
    const index = { ...(await open()), entries: [] };
    const answer = findSimilar('deadlocks', index, { limit: 5, cwd: root });
    expect(writeSimilar(answer, index.titles, false)).toBe(
      'There is no postmortem yet that this could resemble.',
    );
  });
});

describe('npm run similar', () => {
  test('prints an array for machines', async () => {
    const { code, output } = await command(['--json', '--limit', '2', 'API', 'loop']);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toHaveLength(2);
    const nothing = spawn(['--json', 'qqzzxx']);
    expect([nothing.status, nothing.stdout]).toEqual([0, '[]\n']);
    expect(nothing.stderr).toBe('No postmortem says "qqzzxx", nor anything like it.\n');
  });

  test('reads standard input for a dash', () => {
    const { status, stdout } = spawn(['--json', '-'], 'FIRING: database deadlocks\n');
    expect([status, JSON.parse(stdout)[0].id]).toEqual([0, LOCKS]);
    expect(spawn(['-'], '\n').stderr).toContain('Say what is happening');
  });

  test.each([
    ['--json', '--endless loop of API calls'],
    ['-- endless loop of API calls', '--json'],
    ['--json', '--', '--endless', 'loop of API calls'],
  ])(
    'takes what was pasted for the question, whatever it begins with: %s %s %s',
    async (...args) => {
      const { code, output } = await command(args);
      expect(code).toBe(0);
      expect(JSON.parse(output)[0]).toMatchObject({ id: LOOP });
    },
  );

  test.each([
    [[], 'Say what is happening, in quotes: "checkout 502s after deploy".'],
    [['--limit', '0', 'API'], '--limit is "0"; it must be a whole number from 1 to 100.'],
    [['--colour', 'API'], 'There is no option `--colour`.'],
  ])('%j is an error', async (args, message) => {
    const { code, output } = await command(args);
    expect(code).toBe(2);
    expect(output).toContain(message);
    expect(output).toContain('See npm run similar -- --help');
  });
});
