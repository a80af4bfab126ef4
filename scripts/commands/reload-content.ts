import type { AstroIntegration } from 'astro';
import { liesIn } from '../../src/repository/history.ts';

/** What runs pages in the dev server; both have static paths of their own. */
const ENVIRONMENTS = ['ssr', 'prerender'];

/** One save may be several events. */
const SETTLED_MS = 20;

/**
 * Lets every open page of the dev server show what was just saved in the content folder; `readAgain` begins to read it.
 * Astro's data store would do so as well, half a second later: it waits that long before it writes itself to disk.
 */
export function reloadContent(content: string, readAgain: () => void): AstroIntegration {
  return {
    name: 'causebook-reload-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let timer: NodeJS.Timeout | undefined;
        const reload = () => {
          // What the data store sends when it has changed: Astro then asks each page for its paths again.
          for (const name of ENVIRONMENTS)
            server.environments[name]?.hot.send('astro:content-changed', {});
          server.environments.client?.hot.send({ type: 'full-reload', path: '*' });
        };
        server.watcher.add(content);
        server.watcher.on('all', (_event, path) => {
          if (!liesIn(path, content)) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            readAgain();
            reload();
          }, SETTLED_MS);
        });
      },
    },
  };
}
