import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Audience } from '../core/audience.ts';
import { postmortemText } from '../core/parse.fixture.ts';
import { readContent } from './content-reading.ts';
import { publishedContent } from './published.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-'));
  write('site.yml', 'schema: 1\n');
  write('causes.yml', '- { id: config-error, title: Configuration error }\n');
  write('lessons.yml', '- { id: rate-limiting, title: Rate limiting }\n');
  write('services.yml', '- { id: api, title: API }\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, text: string): void {
  const path = join(root, 'content', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
const writePostmortem = (id: string, body: string, status: string) =>
  write(
    `postmortems/${id}.mdx`,
    postmortemText({ status: `status: ${status}` }).replace(/## What happened[\s\S]*$/, body),
  );
async function read(audience: Audience) {
  const cache = join(root, 'cache');
  const reading = await readContent({ content: join(root, 'content'), out: '', cache }, audience);
  const { issues } = reading.knowledge;
  return {
    errors: issues.flatMap(({ severity, code }) => (severity === 'error' ? code : [])),
    content: publishedContent(reading, { audience, drafts: false, cache }),
  };
}
async function published(audience: Audience = 'internal') {
  const { errors, content } = await read(audience);
  expect(errors).toEqual([]);
  return content;
}

test('a link to a draft is text until the draft is published, and the page is then made anew', async () => {
  const id = '2024-06-02-a';
  writePostmortem(id, 'It was like [the other](./2024-06-03-b.mdx) one.\n', 'final');
  writePostmortem('2024-06-03-b', 'Words.\n', 'draft');
  const before = await published();
  expect(before.postmortems.map((postmortem) => postmortem.id)).toEqual([id]);
  expect(before.bodyOf(id)).toMatchObject({
    html: expect.stringContaining('It was like the other one.'),
    links: [],
  });
  writePostmortem('2024-06-03-b', 'Words.\n', 'final');
  const after = await published();
  expect(after.bodyOf(id).html).toContain('<a href="/postmortems/2024-06-03-b/">the other</a>');
  expect(after.keyOf(id)).not.toBe(before.keyOf(id));
});

test('what has an error only beside other files is broken, and not among what is shown', async () => {
  const related = 'related: [{ id: 2024-01-01-none, relation: recurrence }]';
  write('postmortems/2024-06-02-a.mdx', postmortemText({ related }));
  write('postmortems/2024-06-03-b.mdx', postmortemText());
  const { errors, content } = await read('internal');
  expect(errors).toEqual(['unknown-related']);
  expect(content.postmortems.map(({ id }) => id)).toEqual(['2024-06-03-b']);
  expect(content.broken.map(({ id }) => id)).toEqual(['2024-06-02-a']);
});

test('a list that cannot be read is to be mended, and what refers to it waits for that', async () => {
  write('causes.yml', '- { id: config-error: title }\n');
  write('postmortems/2024-06-02-a.mdx', postmortemText());
  const { content } = await read('internal');
  expect(content.postmortems).toEqual([]);
  expect(content.toMend).toMatchObject([{ file: expect.stringMatching(/causes\.yml$/) }]);
  expect(content.toMend[0]).not.toHaveProperty('id');
  expect(content.broken).toMatchObject([
    { id: '2024-06-02-a', issues: content.toMend[0]?.issues ?? [] },
  ]);
});

test('a file that is not named like a postmortem is to be mended, and has no page', async () => {
  write('postmortems/Bad name.mdx', postmortemText());
  const { content } = await read('internal');
  expect(content.toMend.map(({ file }) => file.split('/').at(-1))).toEqual(['Bad name.mdx']);
  expect(content.broken).toEqual([]);
});

test('a link to a place that is not encoded as addresses are ends no build for the public', async () => {
  const id = '2024-06-02-a';
  const body = `It was at [Zürich](/postmortems/${id}/#Z%FCrich), as [the start](/postmortems/${id}/#content) says.\n`;
  const text = postmortemText({ audience: 'audience: public' });
  write(`postmortems/${id}.mdx`, text.replace(/## What happened[\s\S]*$/, body));
  const { html } = (await published('public')).bodyOf(id);
  expect(html).toContain('It was at Zürich, as <a href=');
});

test('where other teams keep their incidents is not for the public', async () => {
  const other = '{ id: other, title: Other, url: "https://other.example/" }';
  write('site.yml', `schema: 1\nfederation: [${other}]\n`);
  expect((await published('internal')).site.federation).toMatchObject([{ id: 'other' }]);
  expect((await published('public')).site.federation).toEqual([]);
});
