import { postmortemText } from '../../src/core/parse.fixture.ts';
import { type Bait, type HostileCase, postmortem } from './case.ts';

/** Frontmatter that wants to be code, to reach into objects, or never to end. */
export function frontmatterCases({ canary }: Bait): HostileCase[] {
  const field = (name: string, changes: Record<string, string>, title?: string): HostileCase => ({
    ...postmortem('frontmatter', name, postmortemText(changes)),
    ...(title === undefined ? {} : { title }),
  });
  const laughs = Array.from(
    { length: 12 },
    (_, level) =>
      `  l${level}: &l${level} [${Array(9).fill(level === 0 ? 'ha' : `*l${level - 1}`)}]`,
  ).join('\n');
  const markup = '</title><script>alert(1)</script><img src=x onerror=alert(1)>';
  const title = (text: string) => ({ title: `title: ${JSON.stringify(text)}` });
  return [
    field('js-function', { title: 'title: !!js/function "function () { process.exit(1) }"' }),
    field('js-regexp', { title: 'title: !!js/regexp /a/' }),
    field('unknown-tag', { title: 'title: !include /etc/passwd' }),
    field('prototype', { extra: '__proto__: { audience: public }' }),
    field('constructor', { extra: 'constructor: { prototype: { audience: public } }' }),
    field('laughs', { extra: `notes:\n${laughs}` }),
    field('merge-key', { extra: 'base: &b { status: final }\n<<: *b' }),
    field('duplicate-key', { extra: 'status: draft' }),
    field('two-documents', { extra: '...\n---\ntitle: Another' }),
    field('null-byte', { title: 'title: "a\\0b"' }),
    field('very-long', title('x'.repeat(5_000))),
    field('not-a-string', { title: 'title: [a, b]' }),
    field('number-title', { title: 'title: 0x7fffffffffffffff' }),
    field('javascript-url', { actions: action({ url: 'javascript:alert(1)' }) }),
    field('data-url', { actions: action({ url: 'data:text/html,<script>alert(1)</script>' }) }),
    field('alias-traversal', { extra: 'aliases: [../../../etc/passwd]' }),
    field('alias-markup', { extra: `aliases: ['"><script>alert(1)</script>']` }),
    field('related-traversal', {
      extra: `related: [{ id: ../../${canary}, relation: duplicate }]`,
    }),
    field('service-markup', { services: 'services: ["<script>alert(1)</script>"]' }),
    field('service-traversal', { services: 'services: [../../etc]' }),
    field('tag-traversal', { extra: 'tags: [../../../index]' }, 'A flood of retries'),
    field('tag-markup', { extra: `tags: ['<script>alert(1)</script>']` }, 'A flood of retries'),
    field('zone', { timezone: 'timezone: ../../etc/localtime' }),
    field('far-year', { startedAt: 'startedAt: 99999-01-01 00:00' }),
    field('endless-duration', { duration: 'duration: PT99999999999999999999H' }),
    field('title-markup', title(markup), markup),
    field('title-json', title('</script><!--<script>'), '</script><!--<script>'),
    field('title-xml', title(']]><evil/>&xxe;'), ']]><evil/>&xxe;'),
    field(
      'title-template',
      title('`id` {{7*7}} <%= 7*7 %> #{7*7}'),
      '`id` {{7*7}} <%= 7*7 %> #{7*7}',
    ),
    field(
      'summary-markup',
      { summary: `summary: ${JSON.stringify(markup)}` },
      'A flood of retries',
    ),
    field(
      'author-markup',
      { authors: `authors: [${JSON.stringify(markup)}]` },
      'A flood of retries',
    ),
    field('action-markup', { actions: action({ text: markup }) }, 'A flood of retries'),
    field('note-markup', { extra: `notes: [${JSON.stringify(markup)}]` }, 'A flood of retries'),
    field('source-markup', { extra: `source: ${JSON.stringify(markup)}` }, 'A flood of retries'),
    field('hidden-direction', title('invoice\u202Efdp.exe')),
  ];
}

/** The field of actions with one action, changed so. */
export const action = (changes: Record<string, string>): string => {
  const given = {
    text: 'Limit retries',
    type: 'prevent',
    status: 'open',
    owner: 'api',
    ...changes,
  };
  return `actions:\n  - ${JSON.stringify(given)}`;
};
