import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publicationOf } from '../../../src/repository/audience.ts';
import { readKnowledge } from '../../../src/repository/read.ts';
import { type Expectation, expectationOf } from '../verify/expected.ts';

const LISTS = {
  'site.yml': 'schema: 1\ntitle: Soak\nurl: https://soak.example\n',
  'causes.yml':
    '- { id: capacity-load, title: Capacity }\n- { id: config-error, title: Configuration }\n',
  'lessons.yml': '- { id: alerting, title: Alerting }\n',
  'services.yml': '- { id: api, title: API }\n- { id: web, title: Web }\n',
};

/** The postmortem that is in every edition, and bears its number in the title. */
export const MARKED = '2024-06-02-queue';

/** The words by which a page of an edition is known. */
export const markOf = (edition: number): string => `Edition ${edition} of the incident`;

/**
 * Writes an edition of a small content folder, each unlike the one before in titles, causes and how many postmortems
 * there are, and says what its site has to hold.
 */
export async function writeEdition(
  content: string,
  cache: string,
  edition: number,
): Promise<Expectation> {
  const cause = edition % 2 === 0 ? 'capacity-load' : 'config-error';
  const files: Record<string, string> = { ...LISTS };
  files[`postmortems/${MARKED}.mdx`] = postmortem(markOf(edition), cause, '2024-06-02');
  rmSync(join(content, 'postmortems'), { recursive: true, force: true });
  for (let other = 0; other < edition % 4; other++) {
    const day = `2023-0${other + 1}-05`;
    files[`postmortems/${day}-other.mdx`] = postmortem(`Other ${edition} of ${other}`, cause, day);
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(content, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const knowledge = await readKnowledge({ content, cache });
  const publication = publicationOf(knowledge.readings, 'internal', { drafts: false });
  return expectationOf(knowledge, publication, 'internal');
}

const postmortem = (title: string, cause: string, day: string): string => `---
title: ${title}
summary: A queue filled up, and answers were slow until it was made larger.
status: final
severity: sev2
timezone: UTC
startedAt: ${day} 14:00
resolvedAt: ${day} 14:45
impact: { percent: 10, of: requests, description: Slow answers. }
services: [api]
rootCause: { category: ${cause}, trigger: capacity, summary: It was too small. }
resolution: It was made larger.
detection: { method: monitoring }
timeline:
  - { at: 14:00, kind: started, text: It filled up. }
  - { at: 14:45, kind: resolved, text: It was larger. }
actions:
  - { text: Watch its length., type: detect, status: done, owner: api, lesson: alerting }
authors: [api]
---

The queue was full, says ${title}.
`;
