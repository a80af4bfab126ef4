import type { RouteData, SSRManifest } from 'astro';
import { App } from 'astro/app';

/** Renders pages of a bundle. A fault of a component is thrown, where a server would answer with a page about it. */
export class PageApp extends App {
  /** Says nothing itself of what it throws; a page is of no use in parts, and so never streamed. */
  constructor(manifest: SSRManifest) {
    super({ ...manifest, logLevel: 'silent' }, false);
  }

  protected override createErrorHandler() {
    return {
      renderError(
        request: Request,
        { error, response, status }: { error?: unknown; response?: Response; status: number },
      ) {
        if (error === undefined && response) return Promise.resolve(response);
        const answer = `${new URL(request.url).pathname} was answered with ${status}.`;
        return Promise.reject(error ?? new Error(answer));
      },
    };
  }
}

/** The address at which Astro finds a page, or a file, by its path below the base. */
export function addressOf(
  { base, site }: Pick<SSRManifest, 'base' | 'site'>,
  { route }: Pick<RouteData, 'route'>,
  path: string,
): URL {
  // Astro matches what a route without an ending makes only with a slash behind it, files too.
  const slash = path === '' || /\.\w+$/.test(route) ? '' : '/';
  const address = encodeURI(`${base.replace(/\/$/, '')}/${path}${slash}`);
  return new URL(address, site ?? 'http://localhost');
}
