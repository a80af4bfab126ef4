import type { RouteData, SSRManifest } from 'astro';

/** One page of the site, or one file that a page module makes. */
export interface PagePath {
  route: RouteData;
  /** Below the base, without slashes at its ends: `postmortems/2026-04-28-checkout`. */
  path: string;
  /** Of all that the page shows; a page without one is rendered each time. */
  cacheKey: string | undefined;
}

/** Pages that there are, and the manifest with which each is rendered without asking again which there are. */
export interface PagePaths {
  /** Of all routes but those that wait; then of these as well. */
  paths: [first: Promise<PagePath[]>, rest: Promise<PagePath[]>];
  manifest: SSRManifest;
}

type PageModule = Awaited<
  ReturnType<Awaited<ReturnType<NonNullable<ReturnType<PageMap['get']>>>>['page']>
>;
/** The module of each route, by the name of its component. */
export type PageMap = NonNullable<SSRManifest['pageMap']>;

/** What is not asked for its paths, and what has to wait until it knows them, by the names of components. */
export interface Unready {
  unasked: string;
  waiting: string;
}

/**
 * Asks every page module but the `unasked` one for its paths, all at once: what the `waiting` one waits for, which
 * incidents are alike, keeps no other waiting. Of two pages at one address the first wins, as in Astro.
 */
export function pagePaths(manifest: SSRManifest, { unasked, waiting }: Unready): PagePaths {
  const pageMap: PageMap = new Map(manifest.pageMap);
  const seen = new Set<string>();
  const ask = async (isAsked: (component: string) => boolean): Promise<PagePath[]> => {
    const routes = manifest.routes.filter(({ routeData }) => isAsked(routeData.component));
    const asked = await Promise.all(routes.map(({ routeData }) => askRoute(pageMap, routeData)));
    return asked.flat().filter(({ path }) => !seen.has(path) && seen.add(path));
  };
  const first = ask((component) => component !== unasked && component !== waiting);
  const rest = ask((component) => component === waiting);
  // It is heard of when its turn comes.
  rest.catch(() => undefined);
  return { paths: [first, rest], manifest: { ...manifest, pageMap } };
}

/** Asks the module of a route for its paths, and puts one into the map that gives these whenever it is asked again. */
export async function askRoute(pageMap: PageMap, route: RouteData): Promise<PagePath[]> {
  const load = pageMap.get(route.component);
  if (!route.prerender || load === undefined) return [];
  const built = await load();
  const page = await built.page();
  const all = await staticPathsOf(page, route);
  const asked = { ...page, ...(page.getStaticPaths && { getStaticPaths: () => all }) };
  pageMap.set(route.component, () => Promise.resolve({ ...built, page: async () => asked }));
  return all.map(({ params, cacheKey }) => ({
    route,
    path: pathOf(route, params),
    cacheKey: cacheKey?.toString(),
  }));
}

type StaticPaths = Awaited<ReturnType<NonNullable<PageModule['getStaticPaths']>>>;

function staticPathsOf(page: PageModule, route: RouteData): Promise<StaticPaths> | StaticPaths {
  if (!page.getStaticPaths) {
    return [{ params: {}, ...(showsNoPostmortem(route) && { cacheKey: route.component }) }];
  }
  return page.getStaticPaths({
    routePattern: route.route,
    paginate: () => {
      throw new Error(
        `${route.component} cuts lists by pagesOf(), which says what each page shows.`,
      );
    },
  });
}

/**
 * True for pages of which nothing depends on a postmortem, in a site that has the same generator and lists: the handbook
 * and the page of what is not there. Other pages say in their paths what they show.
 */
const showsNoPostmortem = ({ component }: Pick<RouteData, 'component'>): boolean =>
  /^src\/pages\/(?:404\.astro|guide\/[\w-]+\.mdx|rules\/index\.astro)$/.test(component);

/** The path that a route has for these parameters; a rest parameter without a value has no part in it. */
export function pathOf(
  { segments }: Pick<RouteData, 'segments'>,
  params: Readonly<Record<string, string | number | undefined>>,
): string {
  const written = segments.map((parts) =>
    parts
      .map(({ content, dynamic, spread }) => {
        if (!dynamic) return content;
        const value = params[spread ? content.replace(/^\.\.\./, '') : content];
        if (!spread && value === undefined) {
          throw new Error(`A page has no ${content} in its address.`);
        }
        return String(value ?? '');
      })
      .join(''),
  );
  return written.filter((segment) => segment !== '').join('/');
}
