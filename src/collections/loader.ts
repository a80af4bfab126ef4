import type { Loader, LoaderContext } from 'astro/loaders';
import { hasErrors } from '../core/issue.ts';
import { sayIssues } from '../core/say-issues.ts';
import {
  type ContentReading,
  forgetReading,
  isReadingKept,
  keptReading,
} from '../repository/content-reading.ts';
import { liesIn } from '../repository/history.ts';
import { requireContentGuard } from './content-guard.ts';
import { audience, places } from './surroundings.ts';

/**
 * A loader that reads the content now and, in the dev server, again whenever a file of it changes. Pages take the
 * reading itself from the process; what stands in the store tells Astro when a page that is open has to be reloaded.
 */
function loader(name: string, entriesOf: (reading: ContentReading) => StoreEntry[]): Loader {
  return {
    name,
    async load(context) {
      requireContentGuard(context.config.integrations);
      if (context.watcher === undefined) {
        context.store.clear();
        // The build command reads the content itself, and Astro may bundle the pages until it has.
        return isReadingKept() ? undefined : refuseErrors(await keptReading(places(), audience()));
      }
      const reading = await keptReading(places(), audience());
      replaceAll(context, entriesOf(reading));
      const { content } = places();
      context.watcher.add(content);
      const refill = async () =>
        replaceAll(context, entriesOf(await keptReading(places(), audience())));
      context.watcher.on('all', (_event, path) => {
        if (!liesIn(path, content)) return;
        forgetReading();
        // One event may announce several files of one save; both loaders wait for the same reading.
        setTimeout(() => refill().catch((error) => context.logger.error(String(error))), 20);
      });
    },
  };
}

interface StoreEntry {
  id: string;
  data: Record<string, unknown>;
}

/**
 * The build command checks before it comes here. This is for whoever runs Astro itself: nothing that `check` rejects
 * is ever published.
 */
function refuseErrors({ knowledge: { issues } }: ContentReading): void {
  if (!hasErrors(issues)) return;
  throw new Error(`The content has errors, and nothing was built.\n\n${sayIssues(issues)}`);
}

function replaceAll({ store, generateDigest }: LoaderContext, entries: readonly StoreEntry[]) {
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { id, data } of entries) {
    const digest = generateDigest(JSON.stringify(data));
    if (store.get(id)?.digest !== digest) store.set({ id, data: { digest }, digest });
  }
}

export const postmortemLoader = loader('causebook-postmortems', ({ knowledge: { readings } }) =>
  readings.map(({ id, postmortem, body, images, issues }) => ({
    id,
    data: { postmortem, body, images, issues },
  })),
);

export const teamLoader = loader('causebook-team', ({ knowledge: { lists, issues }, builtAt }) => [
  { id: 'team', data: { lists, issues, builtAt } },
]);
