/** The part of Pagefind's browser API that this site uses (pagefind.app/docs/api), as it really answers. */
export interface Pagefind {
  init(): Promise<void>;
  /** Adds another index, whose results come after those of the indexes before it where they are worth the same. */
  mergeIndex(folder: string, options: PagefindOptions): Promise<void>;
  /** Pages that have every word of `term`, best first; for null all pages, in the order in which they were indexed. */
  search(term: string | null): Promise<{ results: PagefindResult[] }>;
  /** Loads what a search for `term` needs. */
  preload(term: string): Promise<void>;
}

/** What `pagefind.js` exports, as far as this site uses it. */
export interface PagefindModule {
  /** Has files answered by what is known already; undefined for those that are to be loaded. */
  useKnown?(file: (address: string) => Uint8Array<ArrayBuffer> | string | undefined): void;
  /** Calls back with the address of each file that could not be loaded, of which Pagefind says nothing: it finds less. */
  onLost?(tell: (address: string) => void): void;
  createInstance(options: PagefindOptions & { basePath: string; noWorker: boolean }): Pagefind;
}

export interface PagefindOptions {
  baseUrl?: string;
  ranking?: {
    termFrequency?: number;
    termSaturation?: number;
    termSimilarity?: number;
    pageLength?: number;
    metaWeights?: Record<string, number>;
  };
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindFragment>;
}

/** A page as the index keeps it. Everything in it is text of a record: never to be set as HTML. */
export interface PagefindFragment {
  /** As it was given to the index: below the site's base. */
  raw_url?: string;
  url: string;
  /** The words of the page, one space between; places in it count words from 0. */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { element: string; id: string; text?: string; location: number }[];
}
