import type { Loader } from 'astro/loaders';
import { hasErrors } from '../core/issue.ts';
import { sayIssues } from '../core/say-issues.ts';
import { type ContentReading, isReadingKept, keptReading } from '../repository/content-reading.ts';
import { requireContentGuard } from './content-guard.ts';
import { audience, places } from './surroundings.ts';

/**
 * Pages take the content from the process (see `keptReading`): ten thousand postmortems in Astro's data store cost a
 * gigabyte, and half a second after each edit. So this stores nothing, and sees to it that nothing wrong is published.
 */
export const contentLoader: Loader = {
  name: 'causebook-content',
  async load({ config, store, watcher }) {
    requireContentGuard(config.integrations);
    store.clear();
    // The dev server shows what is wrong. The build command refuses it itself, and Astro may bundle until it has.
    if (watcher === undefined && !isReadingKept())
      refuseErrors(await keptReading(places(), audience()));
  },
};

/** For whoever runs Astro itself: nothing that `check` rejects is ever published. */
function refuseErrors({ knowledge: { issues } }: ContentReading): void {
  if (!hasErrors(issues)) return;
  throw new Error(`The content has errors, and nothing was built.\n\n${sayIssues(issues)}`);
}
