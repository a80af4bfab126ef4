import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, type Incident, incidentOf } from './incident.ts';
import { CAUSES, LESSONS, SERVICES } from './words.ts';

/** Where the same postmortems lie, as each tool reads them. */
export interface Corpus {
  /** A content folder of this project. */
  content: string;
  /** Plain Markdown with the frontmatter that Hugo knows. */
  markdown: string;
  /** MDX without components, for Astro's own way. */
  mdx: string;
  /** The ids of the postmortems, from the oldest to the newest. */
  ids: string[];
}

/** Writes `count` postmortems into `folder`, for this project and for its peers; what was there is gone. */
export function writeCorpus(folder: string, count: number, seed = 0): Corpus {
  rmSync(folder, { recursive: true, force: true });
  const corpus: Corpus = {
    content: join(folder, 'content'),
    markdown: join(folder, 'markdown'),
    mdx: join(folder, 'mdx'),
    ids: [],
  };
  for (const path of [join(corpus.content, 'postmortems'), corpus.markdown, corpus.mdx])
    mkdirSync(path, { recursive: true });
  for (const [name, text] of Object.entries(listFiles()))
    writeFileSync(join(corpus.content, name), text);
  for (let number = 0; number < count; number++) {
    const incident = incidentOf(number, seed);
    corpus.ids.push(incident.id);
    for (const path of filesOf(corpus, incident.id)) writeFileSync(path, textFor(path, incident));
  }
  corpus.ids.sort();
  return corpus;
}

/** The files of one postmortem: ours, and those of the peers. */
export const filesOf = ({ content, markdown, mdx }: Corpus, id: string): string[] => [
  join(content, 'postmortems', `${id}.mdx`),
  join(markdown, `${id}.md`),
  join(mdx, `${id}.mdx`),
];

/** A whole postmortem in the format of this project. */
export const causebookText = (incident: Incident): string =>
  `${frontmatter(incident, local)}\n${incident.body.map(asMdx).join('\n\n')}\n`;

/** The same for generators that know neither the schema nor the components. */
export const plainText = (incident: Incident): string =>
  `${frontmatter(incident, (time) => new Date(time).toISOString()).replace(/^---\n/, `---\n${taxonomies(incident)}`)}\n${incident.body.map(asMarkdown).join('\n\n')}\n`;

const textFor = (path: string, incident: Incident): string =>
  path.includes('postmortems') ? causebookText(incident) : plainText(incident);

function listFiles(): Record<string, string> {
  const list = (ids: readonly string[], more: (id: string) => string) =>
    ids.map((id) => `- { id: ${id}, title: ${id.replaceAll('-', ' ')}, ${more(id)} }\n`).join('');
  const described = (id: string) => `description: Stands for ${id.replaceAll('-', ' ')}.`;
  return {
    'site.yml': 'schema: 1\ntitle: Benchmark\nurl: https://benchmark.example\n',
    'causes.yml': list(CAUSES, described),
    'lessons.yml': list(LESSONS, described),
    'services.yml': list(SERVICES, (id) => `team: team-${id}`),
  };
}

/** What Hugo makes its indexes from. */
const taxonomies = ({ startedAt, cause }: Incident): string =>
  `date: ${day(startedAt)}\ncauses: [${cause}]\nyears: ['${day(startedAt).slice(0, 4)}']\n`;

function frontmatter(incident: Incident, time: (at: number) => string): string {
  const { startedAt, minutes, timeline, actions, factor } = incident;
  const quoted = JSON.stringify;
  return `---
title: ${quoted(incident.title.slice(0, 120))}
summary: ${quoted(incident.summary)}
status: final
severity: ${incident.severity}
timezone: UTC
startedAt: ${time(startedAt)}
resolvedAt: ${time(startedAt + minutes * 60_000)}
impact:
  percent: ${incident.percent}
  of: users
services: [${incident.services.join(', ')}]
rootCause:
  category: ${incident.cause}
  trigger: unknown
resolution: ${quoted(incident.resolution)}
contributingFactors:
  - category: ${factor.category}
    role: latent
    note: ${quoted(factor.note)}
detection:
  method: ${incident.method}
authors: [${incident.author}]
tags: [${incident.tags.join(', ')}]
timeline:
${timeline.map(({ at, kind, text }) => `  - at: ${time(at)}\n    kind: ${kind}\n    text: ${quoted(text)}`).join('\n')}
actions:
${actions.map(({ text, type, status, lesson, due }) => `  - text: ${quoted(text)}\n    type: ${type}\n    status: ${status}\n    lesson: ${lesson}\n    owner: ${incident.author}${due === null ? '' : `\n    due: ${day(due)}\n    closed: ${day(due)}`}`).join('\n')}
---
`;
}

const local = (time: number) => new Date(time).toISOString().slice(0, 16).replace('T', ' ');
const day = (time: number) => new Date(time).toISOString().slice(0, 10);

const asMdx = (block: Block): string =>
  block.kind === 'callout'
    ? `<Callout type="${block.type}">\n\n${block.text}\n\n</Callout>`
    : asMarkdown(block);

function asMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'paragraph':
      return block.text;
    case 'callout':
      return `> **${block.type}:** ${block.text}`;
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${item}`)
        .join('\n');
    case 'table': {
      const [head = [], ...rows] = block.rows;
      const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
    }
    case 'code':
      return `\`\`\`${block.language}\n${block.text}\n\`\`\``;
  }
}
