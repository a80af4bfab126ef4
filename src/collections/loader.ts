import type { Loader } from 'astro/loaders';
import { readingKept } from '../repository/kept-reading.ts';
import { requireContentGuard } from './content-guard.ts';

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
    if (watcher !== undefined || readingKept()) return;
    // What reads content takes a second and a half to load, which is a third of bundling, where none is read.
    const { refuseErrors } = await import('./refuse-errors.ts');
    await refuseErrors();
  },
};
