import { extname } from 'node:path';
import type { RouteData } from 'astro';
import { CONTENT_TYPES } from '../../../src/site/headers.ts';
import type { PageBundle } from '../pages/bundle.ts';
import { addressOf } from '../pages/page-address.ts';
import type { PageApp } from '../pages/page-app.ts';
import { askRoute, type PageMap, type PagePath } from '../pages/page-paths.ts';

/** What a path below the base is answered with. */
export interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
}

/** Finds the page or the file at a path below the base, as the content is now. */
export type FindAnswer = (path: string) => Promise<Answer>;

/** Answers with the pages of a bundle, each rendered when it is asked for. Throws what a component throws. */
export function answersOf({ manifest, PageApp }: PageBundle): FindAnswer {
  // A map and an app for each content: what they have asked for once, they take to stay so.
  const pageMap: PageMap = new Map(manifest.pageMap);
  const app = new PageApp({ ...manifest, pageMap });
  const routes = manifest.routes.map(({ routeData }) => routeData);
  const asked = new Map<RouteData, Promise<PagePath[]>>();
  const hasPath = async (route: RouteData, path: string) => {
    const pages = asked.get(route) ?? askRoute(pageMap, route);
    asked.set(route, pages);
    return (await pages).some((page) => page.path === path);
  };
  return async (path) => {
    const kind = extname(path) === '' ? 'page' : 'endpoint';
    for (const route of routes.filter(({ type }) => type === kind)) {
      const address = addressOf(manifest, route, path);
      // Which paths a route has is dear to know, and only needed where it may be the one.
      const may = route.pattern.test(app.removeBase(address.pathname));
      if (may && (await hasPath(route, path))) return answerOf(app, route, address);
    }
    const missing = routes.find(({ route }) => route === '/404');
    if (missing) return answerOf(app, missing, addressOf(manifest, missing, '404'));
    return { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found' };
  };
}

async function answerOf(app: PageApp, routeData: RouteData, address: URL): Promise<Answer> {
  const response = await app.render(new Request(address), { routeData });
  const known = CONTENT_TYPES[extname(address.pathname.replace(/\/$/, '')).slice(1)];
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? known ?? 'application/octet-stream',
    body: new Uint8Array(await response.arrayBuffer()),
  };
}
