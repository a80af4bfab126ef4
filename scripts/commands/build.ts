import { cpus } from 'node:os';
import { hasErrors } from '../../src/core/issue.ts';
import { countIssues, sayIssues } from '../../src/core/say-issues.ts';
import { audienceFrom, bodyReader, publicationOf } from '../../src/repository/audience.ts';
import type { Locations } from '../../src/repository/locations.ts';
import { bodiesFolder, readKnowledge } from '../../src/repository/read.ts';
import { indexSearch } from './index-search.ts';
import { prepareSite } from './publish.ts';

/** How a build ended: published, or refused with what keeps it from being published. */
export type BuildOutcome =
  | { published: true; postmortems: number }
  | { published: false; reason: string };

/**
 * check → pages → search index → swap. The site is made beside the old one and takes its place at the end, in one
 * step: whatever fails before leaves the old site as it was. `say` gets one line a phase.
 */
export async function buildSite(
  root: string,
  locations: Locations,
  say: (line: string) => void,
): Promise<BuildOutcome> {
  const clock = stopwatch();
  const audience = audienceFrom(process.env);
  const knowledge = await readKnowledge(locations, audience);
  if (hasErrors(knowledge.issues)) {
    const kept = 'Nothing was built; the site that is published stays as it was.';
    return { published: false, reason: `${sayIssues(knowledge.issues)} ${kept}` };
  }
  const checked = count(knowledge.readings.length, 'postmortem');
  const warned =
    knowledge.issues.length > 0
      ? ` (${countIssues(knowledge.issues).slice(0, -1)}: npm run check)`
      : '';
  say(`checked    ${checked}${warned} in ${clock()}`);

  const next = prepareSite(locations.out);
  try {
    const { build } = await import('astro');
    await build({
      root,
      outDir: next.folder,
      logLevel: 'error',
      build: { concurrency: cpus().length * 2 },
    });
    say(`rendered   the pages in ${clock()}`);
    const { postmortems, hidden } = publicationOf(knowledge.readings, audience, {
      drafts: process.env.CAUSEBOOK_DRAFTS === '1',
    });
    const places = new Map(postmortems.map(({ id, body }) => [id, body]));
    const readBody = bodyReader(bodiesFolder(locations.cache, audience), audience, hidden);
    const { words } = await indexSearch({
      postmortems: postmortems.map(({ postmortem }) => postmortem),
      bodyOf: (id) => readBody(id, places.get(id)),
      lists: knowledge.lists,
      outDir: `${next.folder}/pagefind`,
    });
    say(`indexed    ${count(words, 'word')} in ${clock()}`);
    next.publish();
    const whom = audience === 'public' ? ' for the public' : '';
    say(`published  ${count(postmortems.length, 'postmortem')}${whom} in ${locations.out}`);
    return { published: true, postmortems: postmortems.length };
  } catch (error) {
    next.discard();
    throw error;
  }
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

function stopwatch(): () => string {
  let last = performance.now();
  return () => {
    const seconds = (performance.now() - last) / 1000;
    last = performance.now();
    return `${seconds.toFixed(1)} s`;
  };
}
