import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenLinks } from './links.ts';
import { pagesOf, workplace } from './sites.ts';

// Markers stand in every internal place. None of them may be in any byte of the site for the public, and that site
// must be the very site of a team that has nothing internal: then no count and no gap tells of it either.

const markers = new Set<string>();
/** A word that occurs nowhere else, and that no stemmer shortens. */
function mark(place: string): string {
  const word = `zq${place}zq`;
  markers.add(word);
  return word;
}

// The smallest PNG there is, and after its end a word that makes its bytes and its hash unlike any other's.
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const picture = (word: string) => Buffer.concat([PIXEL, Buffer.from(word)]);

const LISTS = {
  'site.yml': 'schema: 1\ntitle: Marked\n',
  'causes.yml':
    '- { id: config-error, title: Configuration error }\n- { id: capacity-load, title: Capacity and load }\n',
  'lessons.yml':
    '- { id: rate-limiting, title: Rate limiting }\n- { id: alerting, title: Alerting }\n',
  'services.yml': '- { id: api, title: API }\n- { id: web, title: Web }\n',
};

/** A postmortem with a marker in each of its texts, and in its body one in each kind of content. */
function secretPostmortem(name: string, extra: string): string {
  const m = (place: string) => mark(name + place);
  return `---
title: The ${m('title')} fails
summary: It was ${m('summary')}.
status: final
severity: sev1
timezone: UTC
startedAt: 2024-05-01 10:00
resolvedAt: 2024-05-01 12:00
impact: { percent: 40, of: users, description: Saw ${m('impact')} }
services: [api]
rootCause: { category: config-error, trigger: config-push, summary: Because of ${m('cause')} }
resolution: Ended by ${m('resolution')}
contributingFactors:
  - { category: capacity-load, role: latent, note: Was ${m('factor')} }
detection: { method: monitoring }
timeline:
  - { at: 10:00, kind: started, text: Began ${m('entry')} }
  - { at: 10:20, kind: detected, text: Seen ${m('detected')} }
  - { at: 12:00, kind: resolved, text: Ended ${m('resolved')} }
actions:
  - { text: Do ${m('action')}, type: prevent, status: open, lesson: rate-limiting, owner: ${m('owner')}, due: 2025-01-01, url: 'https://tickets.example/${m('ticket')}' }
tags: [${m('tag')}]
authors: [${m('author')}]
reviewers: [${m('reviewer')}]
related: [{ id: 2024-06-02-open, relation: same-cause }]
notes: [Noted ${m('note')}]
source: From ${m('source')}
${extra}---

## Heading ${m('heading')}

Text ${m('body')} with \`${m('code')}\` and a [link](https://${m('link')}.example/).[^1]

| ${m('cell')} |
| --- |
| 1 |

<Callout title="${m('callout')}">Inside ${m('inside')}</Callout>

<Figure src="./2024-05-01-${name}/${m('picture')}.png" alt="Shows ${m('alt')}" caption="By ${m('caption')}" />

[^1]: Said ${m('footnote')}.
`;
}

/** A public postmortem that has something internal in every way; or, for comparison, the same without it. */
function openPostmortem(hasInternal: boolean): string {
  const only = (text: string) => (hasInternal ? text : '');
  const m = (place: string) => mark(`part${place}`);
  const block = `<Internal>
## Heading ${m('heading')}

Text ${m('body')}, [link](https://${m('link')}.example/), \`${m('code')}\`.[^hidden] [by reference][secret]

| ${m('cell')} |
| --- |
| 1 |

\`\`\`sql
SELECT '${m('block')}';
\`\`\`

![${m('alt')}](./2024-06-02-open/${m('picture')}.png)

<Details summary="More ${m('details')}">

Inside ${m('inside')}.

</Details>

[secret]: https://${m('reference')}.example/
</Internal>

`;
  return `---
title: The front page is slow
summary: Pages took long for some people, as after ${hasInternal ? '2024-05-01-zqsecretidzq' : 'another-postmortem'}.
status: final
severity: sev2
timezone: UTC
startedAt: 2024-06-02 14:00
resolvedAt: 2024-06-02 15:00
impact: { percent: 10, of: users }
services: [api]
rootCause: { category: config-error, trigger: config-push }
resolution: The setting was changed back.
detection: { method: monitoring }
timeline:
${only(`  - { at: 14:00, kind: started, text: Before ${m('first')}, internal: true }\n`)}  - { at: 14:00, kind: started, text: It begins }
${only(`  - { at: 14:02, kind: detected, text: Seen by ${m('entry')}, internal: true }\n`)}  - { at: 14:10, kind: detected, text: It is seen }
${only(`  - { at: 14:20, kind: wrong-turn, text: Tried ${m('wrongturn')}, internal: true }\n`)}  - { at: 15:00, kind: resolved, text: It is over }
actions:
${only(`  - { text: Hide ${m('action')}, type: prevent, status: open, lesson: alerting, owner: ${m('owner')}, due: 2025-01-02, url: 'https://tickets.example/${m('ticket')}', internal: true }\n`)}  - { text: Limit retries, type: prevent, status: open, lesson: rate-limiting, owner: Team Blue, due: 2025-02-01 }
authors: [Ada]
audience: public
${only('related: [{ id: 2024-05-01-zqsecretidzq, relation: recurrence }]\n')}notes:
${only('  - Copied from 2024-05-01-zqsecretidzq.\n')}  - The clock of the graph was in UTC.
---

## What happened

Pages were slow${only(` <Internal>for ${m('inline')}</Internal>`)}.[^seen]

${only(block)}It was like ${hasInternal ? '[the one before](./2024-05-01-zqsecretidzq.mdx)' : 'the one before'}. See ${hasInternal ? '[why](#heading-zqpartheadingzq)' : 'why'}.

- One${only(` <Internal>and ${m('item')}</Internal>`)}
${only(`- <Internal>${m('wholeitem')}</Internal>\n`)}- Two

${only(`## <Internal>${m('wholeheading')}</Internal>\n\n`)}${only(`1. <Internal>${m('firstitem')}</Internal>\n`)}${hasInternal ? 2 : 1}. First

| A${only(` <Internal>${m('head')}</Internal>`)} | B |
| --- | --- |
${only(`| <Internal>${m('left')}</Internal> | <Internal>${m('right')}</Internal> |\n`)}| 1 | ${only(`<Internal>**${m('strong')}**</Internal> `)}2 |

> Quoted${only(` <Internal>${m('quote')}</Internal>`)}, and more.

## What went well${only(` <Internal>${m('title')}</Internal>`)}

The alert.

[^seen]: In the graphs.
${only(`[^hidden]: Only ${m('footnote')}.\n`)}`;
}

/** Public too, of the same cause, service and lesson as the secret ones: where they would be named as alike. */
const later = `---
title: The front page is slow again
summary: Pages took long for some people once more.
status: final
severity: sev2
timezone: UTC
startedAt: 2024-07-02 14:00
resolvedAt: 2024-07-02 15:00
impact: { percent: 20, of: users }
services: [api]
rootCause: { category: config-error, trigger: config-push }
resolution: The setting was changed back.
detection: { method: monitoring }
timeline:
  - { at: 14:00, kind: started, text: It begins }
  - { at: 15:00, kind: resolved, text: It is over }
actions:
  - { text: Limit retries, type: prevent, status: open, lesson: rate-limiting }
authors: [Ada]
audience: public
---

## What happened

Pages were slow.
`;

const secret = mark('secretid');
const alias = mark('aliasid');
const withInternal: Record<string, string | Uint8Array> = {
  ...LISTS,
  // What a team calls things may be code names.
  'vocabulary.yml': `- [${mark('vocabulary')}, front page]\n`,
  [`postmortems/2024-05-01-${secret}.mdx`]: secretPostmortem(
    'secret',
    `aliases: [2024-04-01-${alias}]\naudience: internal\n`,
  ).replaceAll('./2024-05-01-secret/', `./2024-05-01-${secret}/`),
  [`postmortems/2024-05-01-${secret}/zqsecretpicturezq.png`]: picture(mark('secretbytes')),
  // One that says nothing of its audience is internal, in review or final.
  'postmortems/2024-05-01-unsaid.mdx': secretPostmortem('unsaid', ''),
  'postmortems/2024-05-01-unsaid/zqunsaidpicturezq.png': picture(mark('unsaidbytes')),
  'postmortems/2024-05-02-review.mdx': secretPostmortem('review', '')
    .replace('status: final', 'status: in-review')
    .replaceAll('2024-05-01', '2024-05-02'),
  'postmortems/2024-05-02-review/zqreviewpicturezq.png': picture(mark('reviewbytes')),
  'postmortems/2024-06-02-open.mdx': openPostmortem(true),
  'postmortems/2024-06-02-open/zqpartpicturezq.png': picture(mark('partbytes')),
  'postmortems/2024-07-02-again.mdx': later,
};
const without: Record<string, string | Uint8Array> = {
  ...LISTS,
  'postmortems/2024-06-02-open.mdx': openPostmortem(false),
  'postmortems/2024-07-02-again.mdx': later,
};

const places = { internal: workplace(), public: workplace(), clean: workplace() };

/** Every file of a site in the bytes that a reader gets at: what is compressed is unpacked. */
function filesOf(out: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    files.set(path.slice(out.length + 1), isPacked ? gunzipSync(bytes) : bytes);
  }
  return files;
}

/** Where each marker stands: in a name or in the bytes of a file, in whatever case. */
function found(files: ReadonlyMap<string, Buffer>): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const [path, bytes] of files) {
    const text = `${path}\n${bytes.toString('latin1')}`.toLowerCase();
    if (!text.includes('zq')) continue;
    for (const word of markers) {
      if (text.includes(word)) places.set(word, [...(places.get(word) ?? []), path]);
    }
  }
  return places;
}

const sites = { internal: new Map(), public: new Map(), clean: new Map() } as Record<
  keyof typeof places,
  Map<string, Buffer>
>;

beforeAll(async () => {
  places.internal.write(withInternal);
  places.public.write(withInternal);
  places.clean.write(without);
  for (const name of ['internal', 'public', 'clean'] as const) {
    const audience = name === 'internal' ? [] : ['--audience', 'public'];
    const { code, output } = await places[name].build({}, audience);
    expect(output).toContain('published');
    expect(code).toBe(0);
    sites[name] = filesOf(places[name].out);
  }
});
afterAll(() => {
  for (const place of Object.values(places)) place.remove();
});

test('the default site is internal and has every marker, the search index among its places', () => {
  const seen = found(sites.internal);
  expect([...markers].filter((word) => !seen.has(word))).toEqual([]);
  const inIndex = (word: string, part: string) =>
    seen.get(word)?.some((path) => path.startsWith('pagefind/') && path.includes(`/${part}/`));
  expect(inIndex('zqsecretbodyzq', 'index')).toBe(true);
  expect(inIndex('zqpartbodyzq', 'fragment')).toBe(true);
});

describe('the site for the public', () => {
  test('has no marker in any byte, name or compressed file', () => {
    expect(Object.fromEntries(found(sites.public))).toEqual({});
  });

  test('has what is public', () => {
    const text = places.public.read('postmortems/2024-06-02-open/') ?? '';
    expect(text).toContain('It is seen');
    expect(text).toContain('the one before');
    expect(places.public.read('postmortems/2024-07-02-again/')).not.toBeNull();
    expect([...sites.public.keys()].filter((path) => /^images\//.test(path))).toEqual([]);
  });

  test('is, byte for byte, the site of a team that has nothing internal', () => {
    expect([...sites.public.keys()].toSorted()).toEqual([...sites.clean.keys()].toSorted());
    const unlike = [...sites.public].filter(
      ([path, bytes]) => !sites.clean.get(path)?.equals(bytes),
    );
    expect(unlike.map(([path]) => path)).toEqual([]);
  });

  test('has no link to a postmortem that is not there', () => {
    const broken = brokenLinks(pagesOf(places.public.out), places.public.out);
    expect(broken.filter((link) => /→ .*postmortems/.test(link))).toEqual([]);
  });
});

test('the internal site goes when one for the public takes its place', async () => {
  const { code } = await places.internal.build({}, ['--audience', 'public']);
  expect(code).toBe(0);
  const builds = `${places.internal.out}.builds`;
  expect(Object.fromEntries(found(filesOf(builds)))).toEqual({});
  expect(existsSync(`${places.internal.out}.previous`)).toBe(false);
});

test('of what was taken back the public site leaves no build that has it', async () => {
  const place = places.public;
  const build = async () => {
    const { code, output } = await place.build({}, ['--audience', 'public']);
    expect(output).toContain('published');
    expect(code).toBe(0);
  };
  const word = 'zqtakenbackzq';
  const has = () =>
    [...filesOf(`${place.out}.builds`)].some(([path, bytes]) => `${path}\n${bytes}`.includes(word));
  const open = (text: string) => ({ 'postmortems/2024-07-02-again.mdx': text });
  place.write(open(later.replace('Pages were slow.', `Pages were ${word}.`)));
  await build();
  expect(has()).toBe(true);
  place.write(open(later.replace('audience: public', 'audience: internal').replace('slow', word)));
  await build();
  expect(has()).toBe(false);
  expect(existsSync(`${place.out}.previous`)).toBe(false);
});

test('a misspelt audience builds nothing', async () => {
  const { code, output } = await places.public.build({}, ['--audience', 'pubic']);
  expect(code).toBe(1);
  expect(output).toBe(
    'The audience is "pubic": it must be internal or public. Nothing was built, because a wrong guess could publish what is internal.\n',
  );
});
