import { type Random, randomFrom } from './random.ts';
import {
  ACTORS,
  CAUSES,
  DEEDS,
  FAILURES,
  IDENTIFIERS,
  LESSONS,
  MEASURES,
  REASONS,
  SERVICES,
  SNIPPETS,
  SYLLABLES,
  TAGS,
  THINGS,
} from './words.ts';

/** A postmortem of the benchmark, before it is written in one format or the other. */
export interface Incident {
  id: string;
  title: string;
  summary: string;
  resolution: string;
  severity: string;
  /** Milliseconds since 1970; whole minutes. */
  startedAt: number;
  minutes: number;
  percent: number;
  services: string[];
  cause: string;
  factor: { category: string; note: string };
  method: string;
  author: string;
  tags: string[];
  timeline: { at: number; kind: string; text: string }[];
  actions: { text: string; type: string; status: string; lesson: string; due: number | null }[];
  body: Block[];
}

export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'callout'; type: 'note' | 'warning'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'code'; language: string; text: string };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Ten years of incidents, up to the end of 2025. */
const FIRST = Date.UTC(2016, 0, 1);
const YEARS = Date.UTC(2026, 0, 1) - FIRST - 2 * DAY;

/** The incident of that number: about 700 words, 8 to 12 timeline entries, 3 to 7 actions; always the same. */
export function incidentOf(number: number, seed = 0): Incident {
  const random = randomFrom(number * 7919 + seed * 104_729);
  const { below, pick, some } = random;
  const startedAt = FIRST + Math.floor(below(YEARS) / MINUTE) * MINUTE;
  const minutes = 12 + below(below(4) === 0 ? 1200 : 200);
  const services = some(SERVICES, 1 + below(3));
  const day = new Date(startedAt).toISOString().slice(0, 10);
  return {
    id: `${day}-${services[0]}-${String(number).padStart(5, '0')}`,
    title: `${capital(pick(FAILURES))} in ${services[0]}: ${lower(pick(ACTORS))} ${pick(DEEDS)} ${pick(THINGS)}`,
    summary: `${sentence(random)} ${sentence(random)}`,
    resolution: sentence(random),
    severity: pick(['sev1', 'sev2', 'sev2', 'sev3', 'sev3', 'sev3', 'sev4']),
    startedAt,
    minutes,
    percent: below(101),
    services,
    cause: pick(CAUSES),
    factor: { category: pick(CAUSES), note: sentence(random) },
    method: pick(['monitoring', 'monitoring', 'customer', 'employee', 'partner', 'unknown']),
    author: `team-${pick(SERVICES)}`,
    tags: some(TAGS, 2 + below(3)),
    timeline: timelineOf(random, startedAt, minutes),
    actions: Array.from({ length: 3 + below(5) }, () => {
      const status = pick(['open', 'in-progress', 'done', 'done', 'wont-do']);
      return {
        text: sentence(random),
        type: pick(['prevent', 'detect', 'mitigate', 'learn']),
        status,
        lesson: pick(LESSONS),
        // What is to do and overdue would be a warning in each file.
        due: status === 'done' ? startedAt + (10 + below(80)) * DAY : null,
      };
    }),
    body: bodyOf(random),
  };
}

function timelineOf(random: Random, startedAt: number, minutes: number): Incident['timeline'] {
  const count = 8 + random.below(5);
  const between = ['investigating', 'wrong-turn', 'escalated', 'note'] as const;
  const kinds = [
    'started',
    'detected',
    'acknowledged',
    ...Array.from({ length: count - 6 }, () => random.pick(between)),
    'identified',
    'mitigated',
    'resolved',
  ];
  return kinds.map((kind, index) => ({
    at: startedAt + Math.floor((minutes * index) / (count - 1)) * MINUTE,
    kind,
    text: sentence(random),
  }));
}

function bodyOf(random: Random): Block[] {
  const { below, oneIn, pick } = random;
  const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });
  const paragraph = (sentences: number): Block => ({
    kind: 'paragraph',
    text: Array.from({ length: sentences }, () => dressed(random)).join(' '),
  });
  const list = (length: number, ordered = false): Block => ({
    kind: 'list',
    ordered,
    items: Array.from({ length }, () => dressed(random)),
  });
  const sometimes = (block: () => Block, times: number) => (oneIn(times) ? [block()] : []);
  const callout = (type: 'note' | 'warning') => () =>
    ({ kind: 'callout', type, text: sentence(random) }) satisfies Block;
  const code = (): Block => {
    const [language, text] = pick(SNIPPETS);
    return { kind: 'code', language, text: text.replaceAll('#', () => String(1 + below(500))) };
  };
  const figures = () => MEASURES.map((name) => [name, ...[9, 900, 9].map((n) => String(below(n)))]);
  return [
    heading('What happened'),
    paragraph(4),
    paragraph(3),
    ...sometimes(callout('warning'), 2),
    heading('What it meant for people'),
    paragraph(3),
    { kind: 'table', rows: [['Measure', 'Before', 'During', 'After'], ...figures()] },
    heading('How it was found'),
    paragraph(2),
    list(3),
    heading('Why it happened'),
    paragraph(4),
    ...sometimes(code, 3),
    heading('What made it worse', 3),
    list(3, true),
    paragraph(2),
    heading('How it ended'),
    paragraph(3),
    ...sometimes(code, 6),
    heading('What helped, and what did not'),
    list(3),
    list(3),
    ...sometimes(callout('note'), 2),
    heading('What we take from it'),
    paragraph(2 + below(4)),
  ];
}

function sentence({ pick, oneIn }: Random): string {
  const plain = `${pick(ACTORS)} ${pick(DEEDS)} ${pick(THINGS)}`;
  return `${plain}${oneIn(2) ? ` ${pick(REASONS)}` : ''}.`;
}

/** A sentence of a body, now and then with emphasis, code or a link. */
function dressed(random: Random): string {
  const plain = sentence(random);
  const words = plain.slice(0, -1).split(' ');
  const last = words.pop();
  switch (random.below(12)) {
    case 0:
      return `${words.join(' ')} **${last}**.`;
    case 1:
      return `${plain} The log said \`${random.pick(IDENTIFIERS)}=${random.below(10_000)}\`.`;
    case 2:
      return `${plain} See [the dashboard](https://graphs.example.com/d/${random.below(2000)}).`;
    case 3:
    case 4:
      return `${plain} It began on ${machine(random)}.`;
    default:
      return plain;
  }
}

/** Names make the vocabulary of a corpus grow with its size, as in a real one. */
const machine = ({ pick, below }: Random) =>
  `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}-${below(100)}`;

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const lower = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
