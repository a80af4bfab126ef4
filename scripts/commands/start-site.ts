import type { Locations } from '../../src/repository/locations.ts';
import type { OnProgress } from './build-progress.ts';
import { type PageBundle, pageBundle } from './pages/bundle.ts';
import { type NextSite, prepareSite } from './publish.ts';

/** A site that is being made beside the published one. */
export interface SiteUnderWay extends Omit<NextSite, 'discard'> {
  /** What its pages are rendered with. */
  bundle: Promise<PageBundle>;
  /**
   * Gives up what is not published: the published site stays as it was. Returns when nothing is at work on it any
   * more, and never throws.
   */
  abandon(): Promise<void>;
}

/**
 * Prepares a site beside the published one, and bundles its pages where that is needed, which takes seconds before
 * anything needs to be known of a postmortem. Throws where another build is at work on the same site.
 */
export function startSite(
  root: string,
  locations: Locations,
  onProgress: OnProgress,
): SiteUnderWay {
  const { discard, publish, ...place } = prepareSite(locations.out);
  const giveUp = new AbortController();
  onProgress('bundling', 0, 1);
  const bundle = pageBundle(root, locations, giveUp.signal);
  // It is awaited later; until then a failure must not count as one that nobody looks at.
  bundle.then(
    () => onProgress('bundling', 1, 1),
    () => undefined,
  );
  let published = false;
  return {
    ...place,
    bundle,
    publish(previous, oldest) {
      const aside = publish(previous, oldest);
      published = true;
      return aside;
    },
    async abandon() {
      if (published) return;
      giveUp.abort();
      await Promise.allSettled([bundle, place.cleared]);
      discard();
    },
  };
}
