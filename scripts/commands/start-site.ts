import { cpus } from 'node:os';
import type { OnProgress } from './build-progress.ts';
import { astroOutput } from './far-disk.ts';
import { keepPages, type SiteRecord } from './kept-pages.ts';
import { type NextSite, prepareSite } from './publish.ts';

/** The pages of a site once they are there. */
export interface PagesMade {
  kept: number;
  rendered: number;
  /** The keys of all pages that have one, by file. */
  keys: Record<string, string>;
}

/** A site that is being made beside the published one, with Astro at work on its pages. */
export interface SiteUnderWay extends Omit<NextSite, 'discard'> {
  /** Renders the pages that are not as they were `before`, and brings the rest from the `published` site. */
  render(before: SiteRecord | null, published: string): Promise<PagesMade>;
  /**
   * Gives up what is not published: the published site stays as it was. Returns when Astro has come to rest, and
   * never throws.
   */
  abandon(): Promise<void>;
}

/**
 * Prepares a site beside the one at `out` and lets Astro bundle its pages, which takes it seconds before it needs to
 * know any postmortem. Throws where another build is at work on the same site.
 */
export function startSite(root: string, out: string, onProgress: OnProgress): SiteUnderWay {
  const { folder, name, publish, discard } = prepareSite(out);
  const base = Promise.withResolvers<Parameters<SiteUnderWay['render']>>();
  const pages = keepPages(base.promise, (done, all) => {
    onProgress('bundling', 1, 1);
    onProgress('rendering', done, all);
  });
  const built = bundleAndRender();
  let published = false;
  // Both are awaited later; until then a failure must not count as one that nobody looks at.
  for (const promise of [base.promise, built]) promise.catch(() => undefined);
  return {
    folder,
    name,
    publish(previous) {
      publish(previous);
      published = true;
    },
    async render(before, last) {
      base.resolve([before, last]);
      await built;
      return { ...pages.bring(folder), keys: pages.keys };
    },
    async abandon() {
      if (published) return;
      base.reject(new Error('The build was given up before its pages were rendered.'));
      await built.catch(() => undefined);
      discard();
    },
  };

  async function bundleAndRender(): Promise<void> {
    onProgress('bundling', 0, 1);
    const { build } = await import('astro');
    const output = astroOutput(root, folder);
    await build({
      root,
      outDir: output.folder,
      logLevel: 'error',
      integrations: [pages.integration],
      build: { concurrency: cpus().length * 4 },
      // The folder is new, and other threads may be writing to it by now.
      vite: { build: { emptyOutDir: false } },
    });
    output.bring();
  }
}
