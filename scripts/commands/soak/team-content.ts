import { crc32, deflateSync } from 'node:zlib';

/** A postmortem of the content that is edited, as far as edits change it. */
export interface Written {
  slug: string;
  title: string;
  text: string;
  status: 'draft' | 'in-review' | 'final';
  audience: 'internal' | 'public';
  /** Whether its wrong turn and its last action are for the team alone. */
  guarded: boolean;
  cause: string;
  service: string;
  lesson: string;
  /** The month of 2024 in which it happened, 1 to 12; its date is part of its id. */
  month: number;
  minutes: number;
  /** The day on which its open action is due, counted from the first day of 2026. */
  due: number;
  /** The colour of its picture, 0 to 255, or null where it has none. */
  picture: number | null;
  /** The key of another postmortem that it names, whether that still exists or not. */
  related: number;
  aliases: string[];
}

/** The content of a team, and all else that its site is made from. */
export interface TeamContent {
  siteTitle: string;
  /** Titles by id. */
  causes: Record<string, string>;
  services: Record<string, string>;
  lessons: Record<string, string>;
  /** What the team also calls a queue; null where it has no vocabulary of its own. */
  vocabulary: string | null;
  postmortems: Map<number, Written>;
  /** Days since the first of 2026. */
  day: number;
  forPublic: boolean;
  withDrafts: boolean;
}

/** The id of a postmortem: its date and its slug. */
export const idOf = ({ month, slug }: Pick<Written, 'month' | 'slug'>): string =>
  `2024-${String(month).padStart(2, '0')}-02-${slug}`;

/** The seconds since 1970 that a build of this content counts as its own. */
export const secondsOf = ({ day }: Pick<TeamContent, 'day'>): number =>
  Date.UTC(2026, 0, 1 + day) / 1000;

/** The content's files, by their path below its folder. All of it is sound, whatever was edited. */
export function filesOf(content: TeamContent): Record<string, string | Uint8Array> {
  const list = (titles: Record<string, string>) =>
    Object.entries(titles)
      .map(([id, title]) => `- { id: ${id}, title: ${title} }\n`)
      .join('');
  const files: Record<string, string | Uint8Array> = {
    'site.yml': `schema: 1\ntitle: ${content.siteTitle}\nurl: https://edits.example\n`,
    'causes.yml': list(content.causes),
    'services.yml': list(content.services),
    'lessons.yml': list(content.lessons),
  };
  if (content.vocabulary !== null) files['vocabulary.yml'] = `- [queue, ${content.vocabulary}]\n`;
  for (const [key, written] of content.postmortems) {
    const id = idOf(written);
    const other = written.related === key ? undefined : content.postmortems.get(written.related);
    files[`postmortems/${id}.mdx`] = textOf(written, other);
    if (written.picture !== null) files[`postmortems/${id}/picture.png`] = picture(written.picture);
  }
  return files;
}

function textOf(written: Written, other: Written | undefined): string {
  const id = idOf(written);
  const related = other && idOf(other);
  // A site without drafts has no page that such a link could lead to, and is not published.
  const linked = other?.status === 'draft' ? undefined : related;
  const start = id.slice(0, 10);
  const end = `${start} 14:${String(written.minutes).padStart(2, '0')}`;
  const due = new Date(Date.UTC(2026, 0, 1 + written.due)).toISOString().slice(0, 10);
  const guard = written.guarded ? ', internal: true' : '';
  return `---
title: ${written.title}
summary: A queue filled up, and answers were slow until it was made larger.
status: ${written.status}
severity: sev2
audience: ${written.audience}
timezone: UTC
startedAt: ${start} 14:00
resolvedAt: ${end}
impact: { percent: 10, of: requests, description: Slow answers. }
services: [${written.service}]
rootCause: { category: ${written.cause}, trigger: capacity, summary: It was too small. }
resolution: It was made larger.
detection: { method: monitoring }
timeline:
  - { at: '14:00', kind: started, text: It filled up. }
  - { at: '14:02', kind: detected, text: An alarm told of it. }
  - { at: '14:03', kind: wrong-turn, text: The network was suspected.${guard} }
  - { at: ${end}, kind: resolved, text: It was larger. }
actions:
  - { text: Watch its length., type: detect, status: done, owner: api, lesson: ${written.lesson} }
  - { text: Limit its length., type: prevent, status: open, owner: api, lesson: ${written.lesson}, due: ${due}${guard} }
authors: [api]
${written.aliases.length > 0 ? `aliases: [${written.aliases.join(', ')}]\n` : ''}${related ? `related:\n  - { id: ${related}, relation: same-cause }\n` : ''}---

## What happened

The queue was full, and so the ${written.text} stood still.
${linked ? `\nIt had been so [before](/postmortems/${linked}/).\n` : ''}${written.picture === null ? '' : `\n![The length of the queue](./${id}/picture.png)\n`}`;
}

/** One grey pixel as a PNG (https://www.w3.org/TR/png-3/). */
function picture(grey: number): Uint8Array {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, grey]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
