import { cpus } from 'node:os';
import { hasErrors } from '../../src/core/issue.ts';
import { countIssues, sayIssues } from '../../src/core/say-issues.ts';
import type { Locations } from '../../src/repository/locations.ts';
import { readKnowledge } from '../../src/repository/read.ts';
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
  const knowledge = await readKnowledge(locations);
  if (hasErrors(knowledge.issues)) {
    const kept = 'Nothing was built; the site that is published stays as it was.';
    return { published: false, reason: `${sayIssues(knowledge.issues)} ${kept}` };
  }
  if (knowledge.issues.length > 0) say(sayIssues(knowledge.issues));
  say(
    `checked   ${count(knowledge.readings.length, 'postmortem')}${knowledge.issues.length > 0 ? `, ${countIssues(knowledge.issues)}` : ''} ${clock()}`,
  );

  const next = prepareSite(locations.out);
  try {
    const { build } = await import('astro');
    await build({
      root,
      outDir: next.folder,
      logLevel: 'error',
      build: { concurrency: cpus().length * 2 },
    });
    say(`rendered  the pages ${clock()}`);
    const published = publishedOf(knowledge);
    const { words } = await indexSearch({
      postmortems: published,
      bodyOf: knowledge.bodyOf,
      lists: knowledge.lists,
      outDir: `${next.folder}/pagefind`,
    });
    say(`indexed   ${count(words, 'word')} of ${count(published.length, 'postmortem')} ${clock()}`);
    next.publish();
    say(`published ${locations.out}`);
    return { published: true, postmortems: published.length };
  } catch (error) {
    next.discard();
    throw error;
  }
}

/** What the site shows: everything but drafts, unless a preview asks for these too. */
function publishedOf({ readings }: Awaited<ReturnType<typeof readKnowledge>>) {
  const drafts = process.env.CAUSEBOOK_DRAFTS === '1';
  return readings.flatMap(({ postmortem }) =>
    postmortem !== null && (drafts || postmortem.status !== 'draft') ? [postmortem] : [],
  );
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

function stopwatch(): () => string {
  let last = performance.now();
  return () => {
    const seconds = (performance.now() - last) / 1000;
    last = performance.now();
    return `in ${seconds.toFixed(1)} s`;
  };
}
