import type { SiteFolder } from '../site-folder.ts';
import type { Expectation } from './expected.ts';
import { isInspected } from './files.ts';
import type { Findings } from './findings.ts';
import type { InspectedSite } from './inspect.ts';
import { type EarlyLook, oneOfEachKind } from './look.ts';

/** Looks at files of a site while others are still being made, on another thread. */
export interface LookAsMade {
  /** Begins with a site, or goes on, once it is known which pages of one sort it will have. */
  expect(site: SiteFolder, pages: readonly string[]): void;
  /** Has all files looked at that have been made since. */
  look(): void;
  /** Has the last ones looked at; what was seen. Rejects when the thread failed. */
  end(): Promise<EarlyLook>;
}

/** The thread that looks: it is told of the site first, and then of files. */
export interface LookingThread {
  post(message: InspectedSite | ToLookAt): void;
  /** What it saw, once it knows that there are no more files. */
  seen: Promise<SeenEarly>;
}

/** Files to look at, and whether a conforming parser reads them too; null when there are no more. */
export type ToLookAt = readonly { path: string; isConforming: boolean }[] | null;

/** What a thread saw. */
export interface SeenEarly {
  found: Findings;
  /** Files that those refer to, whether or not they are there. */
  wanted: string[];
}

/**
 * With most pages kept, what is beside the pages is done before these are, and there is a core to spare. To look at what
 * such a build makes is a tenth of all that it does for a thousand postmortems.
 */
export function lookAsMade(
  { address, forPublic, editor, federation, hidden }: Expectation,
  { post, seen }: LookingThread,
): LookAsMade {
  const looked = new Set<string>();
  const conforming = new Set<string>();
  let site: SiteFolder | undefined;
  let next = 0;

  const look = () => {
    if (site === undefined) return;
    const { made } = site.contents();
    const some = made.slice(next).filter(isInspected);
    next = made.length;
    if (some.length === 0) return;
    for (const path of some) looked.add(path);
    post(some.map((path) => ({ path, isConforming: conforming.has(path) })));
  };

  return {
    expect(folder, pages) {
      for (const page of oneOfEachKind(pages)) conforming.add(page);
      if (site !== undefined) return;
      site = folder;
      post({ folder: site.path, address, forPublic, editor, federation, hidden });
    },
    look,
    async end() {
      look();
      post(null);
      return { looked, ...(await seen) };
    },
  };
}
