import { describe, expect, test } from 'vitest';
import { publicBody, publicPart, viewFor } from './audience.ts';
import { incident } from './insight/incident.fixture.ts';
import type { PostmortemBody, TimelineEntry } from './postmortem.ts';
import { momentFromLocal } from './time/moment.ts';

function entry(local: string, id: string, internal = false): TimelineEntry {
  const at = momentFromLocal(local, 'UTC');
  if ('problem' in at) throw new Error(local);
  return { id, at, until: null, kind: 'note', text: id, internal };
}
const secret = incident('2024-06-03-secret', { aliases: ['2024-06-03-old-name'] });
const open = incident('2024-06-02-open', { audience: 'public', aliases: ['2024-06-02-former'] });
const ids = [secret.id, open.id, '2024-06-09-draft'];

test('the internal audience sees everything as it is', () => {
  expect(viewFor('internal', [secret, open], ids)).toEqual({
    postmortems: [secret, open],
    hidden: [],
  });
});

test('a postmortem is internal unless it says otherwise', () => {
  const view = viewFor('public', [secret, open], ids);
  expect(view.postmortems).toEqual([open]);
  expect(view.hidden).toEqual(['2024-06-03-old-name', '2024-06-03-secret', '2024-06-09-draft']);
});

test('internal entries and actions are gone, and no gap in the numbering tells of them', () => {
  const part = publicPart({
    ...open,
    timeline: [
      entry('2024-06-02T12:05', 't-1205', true),
      entry('2024-06-02T12:05', 't-1205-2'),
      entry('2024-06-03T00:10', 't-2024-06-03-0010'),
    ],
    actions: incident('2024-06-02-open', {
      actions: [{ status: 'open' }, { status: 'open', internal: true }, { status: 'done' }],
    }).actions,
  });
  expect(part?.timeline.map(({ id, text }) => [id, text])).toEqual([
    ['t-1205', 't-1205-2'],
    ['t-2024-06-03-0010', 't-2024-06-03-0010'],
  ]);
  expect(part?.actions.map(({ id, text }) => [id, text])).toEqual([
    ['action-1', 'Action 1'],
    ['action-2', 'Action 3'],
  ]);
});

describe('what is left speaks of no hidden postmortem', () => {
  const speaking = {
    ...open,
    summary: 'A 2024-06-03-secret-like day, as in 2024-06-02-former and 2024-06-03-secrets.',
    related: [
      { id: secret.id, relation: 'recurrence' as const },
      { id: open.id, relation: 'same-cause' as const },
    ],
    dataNotes: [
      { rule: null, text: 'Copied from 2024-06-03-old-name.mdx.' },
      { rule: null, text: 'The clock was 2024-06-03-wrong.' },
    ],
  };

  test('in its record', () => {
    const [seen] = viewFor('public', [secret, speaking], ids).postmortems;
    expect(seen?.summary).toBe(
      'A another-postmortem-like day, as in 2024-06-02-former and 2024-06-03-secrets.',
    );
    expect(seen?.related).toEqual([{ id: open.id, relation: 'same-cause' }]);
    expect(seen?.dataNotes).toEqual([{ rule: null, text: 'The clock was 2024-06-03-wrong.' }]);
  });

  test('in its body', () => {
    const body: PostmortemBody = {
      html: '<p>See <a href="/postmortems/2024-06-03-secret/#why" title="a > b">the <em>other</em></a>, <a href="/postmortems/2024-06-02-open/">this</a> and <code>2024-06-03-SECRET.mdx</code>, <a class="x" href="#gone">gone</a>.</p>',
      headings: [{ depth: 2, id: '2024-06-03-secret', text: '2024-06-03-secret' }],
      text: 'See the other, this and 2024-06-03-secret.mdx.',
      words: 7,
      links: ['/postmortems/2024-06-03-secret/#why', '/postmortems/2024-06-02-open/', '#gone'],
      images: [],
      hasInternal: true,
    };
    expect(publicBody(body, new Set([secret.id]), (address) => !address.endsWith('#gone'))).toEqual(
      {
        html: '<p>See the <em>other</em>, <a href="/postmortems/2024-06-02-open/">this</a> and <code>another-postmortem.mdx</code>, gone.</p>',
        headings: [{ depth: 2, id: 'another-postmortem', text: 'another-postmortem' }],
        text: 'See the other, this and another-postmortem.mdx.',
        words: 7,
        links: ['/postmortems/2024-06-02-open/'],
        images: [],
        hasInternal: false,
      },
    );
  });
});
