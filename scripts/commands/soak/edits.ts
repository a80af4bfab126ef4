import fc from 'fast-check';
import { idOf, type TeamContent, type Written } from './team-content.ts';

/** One edit: which, of which postmortem or entry of a list (counted round and round), and with what. */
export interface Edit {
  name: keyof typeof EDITS;
  which: number;
  number: number;
  word: string;
}

/** What people do to a knowledge base between two builds. */
const EDITS = {
  'body edited': ({ content, which, word }) => {
    at(content, which).text = word;
  },
  'title edited': ({ content, which, word }) => {
    at(content, which).title = `The ${word} that stood still`;
  },
  'postmortem written': ({ content, number, word }) => {
    const key = Math.max(...content.postmortems.keys()) + 1;
    content.postmortems.set(key, written(content, { key, number, word }));
  },
  'postmortem renamed': ({ content, which, word, number }) => {
    const its = at(content, which);
    const before = idOf(its);
    const { slug } = its;
    its.slug = `${word}-${keyOf(content, which)}-${number}`;
    if (slug !== its.slug && number % 2 === 0) its.aliases = [...its.aliases, before];
  },
  'postmortem moved to another month': ({ content, which, number }) => {
    at(content, which).month = 1 + (number % 12);
  },
  'postmortem deleted': ({ content, which }) => {
    if (content.postmortems.size > 3) content.postmortems.delete(keyOf(content, which));
  },
  'cause renamed': ({ content, which, word }) => rename(content.causes, which, `Too much ${word}`),
  'service renamed': ({ content, which, word }) => rename(content.services, which, `The ${word}`),
  'lesson renamed': ({ content, which, word }) => rename(content.lessons, which, `More ${word}`),
  'cause added or taken away': ({ content }) => toggle(content.causes, 'power', 'Power'),
  'another cause': ({ content, which, number }) => {
    at(content, which).cause = entry(content.causes, number);
  },
  'another service': ({ content, which, number }) => {
    at(content, which).service = entry(content.services, number);
  },
  'another lesson': ({ content, which, number }) => {
    at(content, which).lesson = entry(content.lessons, number);
  },
  'another end': ({ content, which, number }) => {
    at(content, which).minutes = 5 + (number % 50);
  },
  'another related postmortem': ({ content, which, number }) => {
    at(content, which).related = keyOf(content, number);
  },
  'another status': ({ content, which, number }) => {
    at(content, which).status = (['draft', 'in-review', 'final'] as const)[number % 3] ?? 'final';
  },
  'another audience': ({ content, which }) => {
    const its = at(content, which);
    its.audience = its.audience === 'public' ? 'internal' : 'public';
  },
  'parts guarded or opened': ({ content, which }) => {
    const its = at(content, which);
    its.guarded = !its.guarded;
  },
  'picture added, changed or taken away': ({ content, which, number }) => {
    at(content, which).picture = number % 3 === 0 ? null : number;
  },
  'another due day': ({ content, which, number }) => {
    at(content, which).due = number;
  },
  'site renamed': ({ content, word }) => {
    content.siteTitle = `What the ${word} taught us`;
  },
  'vocabulary changed': ({ content, number, word }) => {
    content.vocabulary = number % 3 === 0 ? null : word;
  },
  'days gone by': ({ content, number }) => {
    content.day += 1 + (number % 10);
  },
  'site built for others': ({ content }) => {
    content.forPublic = !content.forPublic;
  },
  'drafts shown or left out': ({ content }) => {
    content.withDrafts = !content.withDrafts;
  },
} satisfies Record<string, (edit: Omit<Edit, 'name'> & { content: TeamContent }) => void>;

const WORDS = ['ledger', 'mailer', 'gateway', 'printer', 'billing', 'cache', 'crawler', 'depot'];

const edit: fc.Arbitrary<Edit> = fc.record({
  name: fc.constantFrom(...(Object.keys(EDITS) as Edit['name'][])),
  which: fc.nat(99),
  number: fc.nat(99),
  word: fc.constantFrom(...WORDS),
});

/** As many random edits as asked for, in steps: a build follows each step, and now and then two edits come at once. */
export function randomSteps(count: number, seed: number): Edit[][] {
  const [all = []] = fc.sample(
    fc.array(fc.tuple(edit, fc.nat(9)), { minLength: count, maxLength: count }),
    { seed, numRuns: 1 },
  );
  const steps: Edit[][] = [];
  for (const [one, chance] of all) {
    const last = steps.at(-1);
    if (chance === 0 && last?.length === 1) last.push(one);
    else steps.push([one]);
  }
  return steps;
}

/** Makes an edit in place. */
export function apply({ name, ...rest }: Edit, content: TeamContent): void {
  EDITS[name]({ ...rest, content });
  const ids = new Set([...content.postmortems.values()].map(idOf));
  // A postmortem that was named back leads to itself, and one id leads to one place.
  for (const its of content.postmortems.values())
    its.aliases = its.aliases.filter((id) => !ids.has(id));
}

/** What the first build is made from: five postmortems that share causes, services and lessons. */
export function firstContent(): TeamContent {
  const content: TeamContent = {
    siteTitle: 'Edits',
    causes: { 'capacity-load': 'Capacity', 'config-error': 'Configuration', security: 'Security' },
    services: { api: 'API', web: 'Web' },
    lessons: { alerting: 'Alerting', limits: 'Limits' },
    vocabulary: null,
    postmortems: new Map(),
    day: 0,
    forPublic: false,
    withDrafts: false,
  };
  for (const [key, word] of WORDS.slice(0, 5).entries()) {
    content.postmortems.set(key, written(content, { key, number: 7 * key, word }));
  }
  return content;
}

function written(
  { causes, services, lessons }: TeamContent,
  { key, number, word }: { key: number; number: number; word: string },
): Written {
  return {
    slug: `${word}-${key}`,
    title: `The ${word} stands still`,
    text: word,
    status: 'final',
    audience: number % 2 === 0 ? 'public' : 'internal',
    guarded: number % 5 === 0,
    cause: entry(causes, number),
    service: entry(services, number),
    lesson: entry(lessons, number),
    month: 1 + (number % 12),
    minutes: 5 + (number % 50),
    due: number % 20,
    picture: number % 4 === 0 ? number : null,
    related: key - 1,
    aliases: [],
  };
}

function keyOf({ postmortems }: TeamContent, which: number): number {
  const keys = [...postmortems.keys()];
  return keys[which % keys.length] ?? 0;
}

function at(content: TeamContent, which: number): Written {
  const its = content.postmortems.get(keyOf(content, which));
  if (!its) throw new Error('There are always postmortems.');
  return its;
}

function entry(titles: Record<string, string>, which: number): string {
  // The causes that come and go are no postmortem's own.
  const ids = Object.keys(titles).filter((id) => id !== 'power');
  return ids[which % ids.length] ?? '';
}

function rename(titles: Record<string, string>, which: number, title: string): void {
  titles[entry(titles, which)] = title;
}

function toggle(titles: Record<string, string>, id: string, title: string): void {
  if (id in titles) delete titles[id];
  else titles[id] = title;
}
