import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { postmortemText } from '../core/parse.fixture.ts';
import { readAgain } from './knowledge.ts';
import { readKnowledge } from './read.ts';
import { recordKey } from './record-key.ts';

const LISTS = {
  'content/site.yml': 'schema: 1\nrules: { silent-gap: off, action-without-owner: off }\n',
  'content/causes.yml': '- { id: config-error, title: Configuration error }\n',
  'content/lessons.yml': '- { id: rate-limiting, title: Rate limiting }\n',
  'content/services.yml': '- { id: api, title: API }\n',
};
// The smallest PNG there is: one pixel.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-'));
  write(LISTS);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Record<string, string | Buffer>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
const file = (id: string) => `content/postmortems/${id}.mdx`;
const withBody = (body: string, changes: Record<string, string | null> = {}) =>
  postmortemText(changes).replace(/## What happened[\s\S]*$/, body);
const read = () =>
  readKnowledge({ content: join(root, 'content'), cache: join(root, 'cache') }, 'internal', root);
const issues = async () =>
  (await read()).issues.map(
    ({ file: name, line, column, code }) => `${name}:${line}:${column} ${code}`,
  );

describe('a content folder', () => {
  test('gives postmortems in the order of their ids, and their bodies', async () => {
    write({ [file('2024-06-03-b')]: postmortemText(), [file('2024-06-02-a')]: postmortemText() });
    const knowledge = await read();
    expect(knowledge.issues).toEqual([]);
    expect(knowledge.readings.map(({ id }) => id)).toEqual(['2024-06-02-a', '2024-06-03-b']);
    expect(knowledge.bodyOf('2024-06-02-a').text).toContain('Retries.');
    expect(() => knowledge.bodyOf('2024-06-09-none')).toThrow('2024-06-09-none');
  });

  test('that is missing is one issue with what to do', async () => {
    rmSync(join(root, 'content'), { recursive: true });
    expect((await read()).issues).toEqual([
      {
        code: 'content-missing',
        severity: 'error',
        message: 'The folder content does not exist. There is nothing to read.',
        file: 'content',
        line: 1,
        column: 1,
        help: 'Create the folder, or set CAUSEBOOK_CONTENT to where it is.',
      },
    ]);
  });

  test('that is another folder is one issue, since an empty site would take the place of the old one', async () => {
    write({ 'content/postmortems/2024-06-02-a.mdx': postmortemText({}) });
    const folder = join(root, 'content/postmortems');
    const { issues, readings } = await readKnowledge(
      { content: folder, cache: join(root, 'cache') },
      'internal',
      root,
    );
    expect(readings).toEqual([]);
    expect(issues.map(({ code, message, help }) => ({ code, message, help }))).toEqual([
      {
        code: 'content-missing',
        message:
          'The folder content/postmortems has neither a folder `postmortems` nor a list of the team such as `site.yml`. There is nothing to read.',
        help: 'Set CAUSEBOOK_CONTENT to the folder that has them, or create `postmortems` in this one.',
      },
    ]);
  });

  test('that is empty is no fault', async () => {
    expect((await read()).issues).toEqual([]);
  });

  test('reports the faults of all files and lists at once, each in its place', async () => {
    write({
      'content/services.yml': '- { id: api, title: API }\n- { id: api, titel: Web }\n',
      [file('2024-06-02-a')]: postmortemText({ severity: 'severity: sev9', summary: null }),
      [file('2024-06-03-b')]: postmortemText({
        related: 'related: [{ id: 2024-01-01-none, relation: recurrence }]',
      }),
      'content/postmortems/Outage.mdx': postmortemText(),
      'content/postmortems/2024-06-04-c.md': postmortemText(),
    });
    expect(await issues()).toEqual([
      'content/postmortems/2024-06-02-a.mdx:2:1 missing-in-final',
      'content/postmortems/2024-06-02-a.mdx:4:11 unknown-severity',
      'content/postmortems/2024-06-03-b.mdx:23:17 unknown-related',
      'content/postmortems/2024-06-04-c.md:1:1 file-extension',
      'content/postmortems/Outage.mdx:1:1 file-name',
      'content/services.yml:2:14 unknown-field',
    ]);
  });

  test('that has a list which cannot be read blames no postmortem for what it names', async () => {
    write({
      'content/causes.yml': '- { id: config-error, title: A: B }\n',
      [file('2024-06-02-a')]: postmortemText(),
    });
    expect(await issues()).toEqual(['content/causes.yml:1:30 yaml-syntax']);
    write({ 'content/causes.yml': '- { id: other, title: Other }\n' });
    expect(await issues()).toEqual(['content/postmortems/2024-06-02-a.mdx:12:24 unknown-cause']);
  });

  test('an id may be used once, in file names, folders and aliases together', async () => {
    write({
      [file('2024-06-02-a')]: postmortemText(),
      [file('archive/2024-06-02-a')]: postmortemText(),
      [file('2024-06-03-b')]: postmortemText({ aliases: 'aliases: [2024-06-02-a]' }),
    });
    expect(await issues()).toEqual([
      'content/postmortems/2024-06-03-b.mdx:23:11 duplicate-id',
      'content/postmortems/archive/2024-06-02-a.mdx:1:1 duplicate-id',
    ]);
  });
});

test.each(['site', 'causes', 'vocabulary', 'import-words'])(
  'a list that is no ordinary file is an issue: %s.yml',
  async (name) => {
    const path = join(root, 'content', `${name}.yml`);
    rmSync(path, { force: true });
    symlinkSync(join(root, 'nowhere'), path);
    expect(await issues()).toContain(`content/${name}.yml:1:1 file-unreadable`);
    rmSync(path);
    mkdirSync(path);
    expect(await issues()).toContain(`content/${name}.yml:1:1 file-unreadable`);
  },
);

describe('a file', () => {
  test('that is too large, not UTF-8 or only a link is refused', async () => {
    write({
      [file('2024-06-01-large')]: `${postmortemText()}${'x'.repeat(1024 * 1024)}`,
      [file('2024-06-02-latin')]: Buffer.from(
        postmortemText({ title: 'title: Caf\u00e9' }),
        'latin1',
      ),
      'elsewhere.mdx': postmortemText(),
    });
    symlinkSync(join(root, 'elsewhere.mdx'), join(root, file('2024-06-03-link')));
    expect(await issues()).toEqual([
      'content/postmortems/2024-06-01-large.mdx:1:1 file-too-large',
      'content/postmortems/2024-06-02-latin.mdx:1:1 file-encoding',
      'content/postmortems/2024-06-03-link.mdx:1:1 file-unreadable',
    ]);
  });

  test('of the team, or the folder of all, is refused when it is a link, is too large or not UTF-8', async () => {
    write({
      'elsewhere/canary.yml': '- { id: canary, title: Canary }\n',
      'elsewhere/2024-06-02-a.mdx': postmortemText(),
      'content/lessons.yml': Buffer.from('- { id: a, title: Caf\u00e9 }\n', 'latin1'),
      'content/services.yml': `#${'x'.repeat(1024 * 1024)}\n`,
    });
    rmSync(join(root, 'content/causes.yml'));
    symlinkSync(join(root, 'elsewhere/canary.yml'), join(root, 'content/causes.yml'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'content/postmortems'));
    const { lists } = await read();
    expect(lists.causes).toEqual([]);
    expect(await issues()).toEqual([
      'content/causes.yml:1:1 file-unreadable',
      'content/lessons.yml:1:1 file-encoding',
      'content/postmortems:1:1 file-unreadable',
      'content/services.yml:1:1 file-too-large',
    ]);
  });

  test('of the team may hold no secret either, and no message shows it', async () => {
    write({
      'content/causes.yml': '- { id: config-error, title: "password=hunter2hunter2", x: 1 }\n',
    });
    const { issues: found } = await read();
    expect(found.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
      'secret 1:40',
      'unknown-field 1:57',
    ]);
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });

  test('may link to another by its file name, and not to one that does not exist', async () => {
    write({
      [file('2024-06-02-a')]: withBody(
        'See [b](./2024-06-03-b.mdx#what-happened) and [c](./2024-06-04-c.mdx).\n',
      ),
      [file('2024-06-03-b')]: postmortemText(),
    });
    expect(await issues()).toEqual(['content/postmortems/2024-06-02-a.mdx:25:47 link-missing']);
    write({ [file('2024-06-04-c')]: postmortemText() });
    const knowledge = await read();
    expect(knowledge.bodyOf('2024-06-02-a').links).toEqual([
      '/postmortems/2024-06-03-b/#what-happened',
      '/postmortems/2024-06-04-c/',
    ]);
  });
});

describe('an image', () => {
  const picture = 'content/postmortems/2024-06-02-a/chart.png';

  test('beside the postmortem is published under a hashed name', async () => {
    write({
      [file('2024-06-02-a')]: withBody('![A chart](./2024-06-02-a/chart.png)\n'),
      [picture]: PNG,
    });
    const knowledge = await read();
    expect(knowledge.issues).toEqual([]);
    const [image] = knowledge.readings[0]?.images ?? [];
    expect(image?.address).toMatch(/^images\/2024-06-02-a\/chart\.[0-9a-f]{10}\.png$/);
    expect(knowledge.bodyOf('2024-06-02-a').html).toContain(
      `src="/${image?.address}" alt="A chart" width="1" height="1"`,
    );
  });

  test('that is absent, named in another case, elsewhere, a link or no image is refused', async () => {
    write({
      [picture]: PNG,
      'content/postmortems/2024-06-02-a/page.png': '<script>alert(1)</script>',
      'content/secret.png': PNG,
      [file('2024-06-02-a')]: withBody(
        [
          '![a](./2024-06-02-a/none.png)',
          '![b](./2024-06-02-a/Chart.png)',
          '![c](../secret.png)',
          '![d](./2024-06-02-a/link.png)',
          '![e](./2024-06-02-a/page.png)',
        ].join('\n\n'),
      ),
    });
    symlinkSync(
      join(root, 'content/secret.png'),
      join(root, 'content/postmortems/2024-06-02-a/link.png'),
    );
    expect((await issues()).map((issue) => issue.replace(/^.*:(\d+):\d+ /, '$1 '))).toEqual([
      '25 image-missing',
      '27 image-case',
      '29 image-outside',
      '31 image-outside',
      '33 image-kind',
    ]);
  });
});

test('a picture beside the file is to be put into its folder, and a link without an address is said to have none', async () => {
  write({ [file('2024-06-02-a')]: withBody('![A chart](chart.png) [here]()\n') });
  expect((await read()).issues.map(({ code, message, help }) => [code, message, help])).toEqual([
    [
      'image-outside',
      'The image `chart.png` is not in the folder 2024-06-02-a. A body may show what was put beside it and nothing else of the machine that builds the site.',
      'Put it there and write `./2024-06-02-a/chart.png`.',
    ],
    [
      'link-missing',
      'The link has no address. A reader who follows it lands on an error page.',
      'Link to a postmortem by its file name, to another page from the root (`/causes/`), or to anything else by its whole address.',
    ],
  ]);
});

test('a picture that is a link to nothing, or to itself, is missing and ends no check', async () => {
  write({
    [file('2024-06-02-a')]: withBody(
      '![Gone](./2024-06-02-a/gone.png)\n\n![Itself](./2024-06-02-a/itself.png)\n',
    ),
  });
  mkdirSync(join(root, 'content/postmortems/2024-06-02-a'));
  const link = (name: string, to: string) =>
    symlinkSync(to, join(root, 'content/postmortems/2024-06-02-a', name));
  link('gone.png', join(root, 'nowhere.png'));
  link('itself.png', 'itself.png');
  expect(await issues()).toEqual([
    'content/postmortems/2024-06-02-a.mdx:25:1 image-missing',
    'content/postmortems/2024-06-02-a.mdx:27:1 image-missing',
  ]);
});

test('a folder of images that is a link leads nowhere', async () => {
  write({
    'elsewhere/chart.png': PNG,
    [file('2024-06-02-a')]: withBody('![A chart](./2024-06-02-a/chart.png)\n'),
  });
  symlinkSync(join(root, 'elsewhere'), join(root, 'content/postmortems/2024-06-02-a'));
  expect(await issues()).toEqual(['content/postmortems/2024-06-02-a.mdx:25:1 image-outside']);
});

describe('the cache', () => {
  const packs = () =>
    readdirSync(join(root, 'cache/readings-internal')).filter((name) => name.endsWith('.pack'));

  test('keeps what has not changed, and reads anew what has', async () => {
    write({ [file('2024-06-02-a')]: postmortemText(), [file('2024-06-03-b')]: postmortemText() });
    await read();
    expect(packs()).toHaveLength(1);
    await read();
    expect(packs()).toHaveLength(1);
    write({ [file('2024-06-03-b')]: postmortemText({ title: 'title: Another title' }) });
    const knowledge = await read();
    expect(knowledge.readings.map(({ postmortem }) => postmortem?.title)).toEqual([
      'A flood of retries',
      'Another title',
    ]);
    expect(knowledge.bodyOf('2024-06-02-a').text).toContain('Retries.');
  });

  test.each([
    ['text beside its code', '```yml\na: 1 # b\n```', 'Other text.'],
    ['its code', '```yml\nanother: 2 # c\n```', 'Text.'],
    ['the language of its code', '```ini\na: 1 # b\n```', 'Text.'],
    ['its last code', '', 'Text.'],
  ])('a postmortem of which %s changed is read as if for the first time', async (_, code, text) => {
    const id = '2024-06-02-a';
    write({ [file(id)]: withBody('Text.\n\n```yml\na: 1 # b\n```\n') });
    await read();
    write({ [file(id)]: withBody(`${text}\n\n${code}\n`) });
    const edited = (await read()).bodyOf(id);
    rmSync(join(root, 'cache'), { recursive: true });
    expect(edited).toEqual((await read()).bodyOf(id));
    expect(edited.html).toContain(code === '' ? 'Text.' : 'class="code-');
  });

  test('a list that changes makes every reading stale', async () => {
    write({ [file('2024-06-02-a')]: postmortemText() });
    expect(await issues()).toEqual([]);
    write({ 'content/causes.yml': '- { id: capacity-load, title: Capacity }\n' });
    expect(await issues()).toEqual(['content/postmortems/2024-06-02-a.mdx:12:24 unknown-cause']);
  });

  test('a picture that goes makes its postmortem stale', async () => {
    const picture = 'content/postmortems/2024-06-02-a/chart.png';
    write({
      [file('2024-06-02-a')]: withBody('![A chart](./2024-06-02-a/chart.png)\n'),
      [picture]: PNG,
    });
    expect(await issues()).toEqual([]);
    rmSync(join(root, picture));
    expect(await issues()).toEqual(['content/postmortems/2024-06-02-a.mdx:25:1 image-missing']);
  });

  test('a postmortem that goes makes those stale that link to it', async () => {
    write({
      [file('2024-06-02-a')]: withBody('See [b](./2024-06-03-b.mdx).\n'),
      [file('2024-06-03-b')]: postmortemText(),
    });
    expect(await issues()).toEqual([]);
    rmSync(join(root, file('2024-06-03-b')));
    expect(await issues()).toEqual(['content/postmortems/2024-06-02-a.mdx:25:5 link-missing']);
  });

  async function readOn(today: string) {
    const locations = { content: join(root, 'content'), cache: join(root, 'cache') };
    const asked: number[] = [];
    const onRead = (_: number, all: number) => asked.push(all);
    const found = await readKnowledge(locations, 'internal', root, { today, onRead });
    return { read: asked.length, codes: found.issues.map(({ code }) => code) };
  }

  test('what was still to come is read again until it has begun, and where the clock is put back', async () => {
    write({ [file('2024-06-02-a')]: postmortemText() });
    expect(await readOn('2024-05-01')).toEqual({ read: 1, codes: ['start-in-future'] });
    expect(await readOn('2024-06-03')).toEqual({ read: 1, codes: [] });
    expect(await readOn('2024-06-04')).toEqual({ read: 0, codes: [] });
    expect(await readOn('2024-05-01')).toEqual({ read: 1, codes: ['start-in-future'] });
  });

  test('the day after an action is due makes its postmortem stale, and no other day does', async () => {
    const due = 'actions: [{ text: Limit retries, type: prevent, status: open, due: 2024-07-01 }]';
    write({ [file('2024-06-02-a')]: postmortemText({ actions: due }) });
    expect(await readOn('2024-06-30')).toEqual({ read: 1, codes: [] });
    expect(await readOn('2024-07-01')).toEqual({ read: 0, codes: [] });
    expect(await readOn('2024-07-02')).toEqual({ read: 1, codes: ['action-overdue'] });
    expect(await readOn('2024-08-01')).toEqual({ read: 0, codes: ['action-overdue'] });
  });

  test('gives no body that is another than was read', async () => {
    write({ [file('2024-06-02-a')]: postmortemText() });
    const { bodyOf } = await read();
    const [pack = ''] = packs();
    const path = join(root, 'cache/readings-internal', pack);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Retries', 'Retried'));
    expect(() => bodyOf('2024-06-02-a')).toThrow(
      'The body of 2024-06-02-a is not in the cache. Run the build again; it renders what is missing.',
    );
  });

  test('keeps a pack without use for an hour, in which somebody may still read it', async () => {
    write({ [file('2024-06-02-a')]: postmortemText() });
    const { bodyOf } = await read();
    const [old = ''] = packs();
    const change = async (title: string) => {
      write({ [file('2024-06-02-a')]: postmortemText({ title: `title: ${title}` }) });
      await read();
    };
    await change('Another title');
    expect(bodyOf('2024-06-02-a').text).toContain('Retries.');
    const before = Date.now() / 1000 - 2 * 60 * 60;
    utimesSync(join(root, 'cache/readings-internal', old), before, before);
    await change('A third title');
    expect(packs()).not.toContain(old);
    expect(packs()).toHaveLength(2);
  });

  test('has for another thread what was just read, and nothing once a file was read anew', async () => {
    write({ [file('2024-06-02-a')]: postmortemText(), [file('2024-06-03-b')]: postmortemText() });
    const first = await read();
    const again = () => readAgain(first.kept, first.lists, join(root, 'cache'), 'internal');
    expect(again()?.readings.map(({ id }) => id)).toEqual(['2024-06-02-a', '2024-06-03-b']);
    expect(again()?.bodyOf('2024-06-02-a').text).toContain('Retries.');
    write({ [file('2024-06-03-b')]: postmortemText({ title: 'title: Another title' }) });
    await read();
    expect(again()).toBeNull();
  });

  test('has the digest of each record, as it is made of the record itself', async () => {
    write({ [file('2024-06-02-a')]: postmortemText() });
    await read();
    const [kept] = (await read()).readings;
    expect(kept?.postmortem && recordKey(kept.postmortem)).toBe(kept?.recordKey);
    expect(kept?.recordKey).toMatch(/^[\w-]{27}$/);
  });

  test('that is damaged is made anew and not trusted', async () => {
    write({ [file('2024-06-02-a')]: postmortemText() });
    await read();
    for (const name of readdirSync(join(root, 'cache/readings-internal'))) {
      write({ [`cache/readings-internal/${name}`]: 'x'.repeat(2000) });
    }
    const knowledge = await read();
    expect(knowledge.issues).toEqual([]);
    expect(knowledge.bodyOf('2024-06-02-a').text).toContain('Retries.');
  });
});
