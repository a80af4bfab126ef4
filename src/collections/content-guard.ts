import { existsSync, realpathSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { liesIn } from '../repository/locations.ts';

const NAME = 'causebook:content-is-data';

/**
 * Keeps the content folder out of everything that is compiled: no page, component or script may import a file of
 * it, for Vite would turn a postmortem into a program and run it. The loader reads the folder as data instead, and
 * refuses to load anything where this guard was taken out of the configuration.
 */
export function contentGuard(content: string): AstroIntegration {
  // Vite knows files by where they really are.
  const folders = existsSync(content) ? [content, realpathSync(content)] : [content];
  return {
    name: NAME,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: NAME,
                enforce: 'pre',
                load(id: string) {
                  const path = id.replace(/[?#].*$/, '').replace(/^\/@fs/, '');
                  if (!folders.some((folder) => liesIn(path, folder))) return;
                  throw new Error(
                    `${path} is content, and content is data: nothing may import it, because it would be compiled and run. Read it through the collections.`,
                  );
                },
              },
            ],
          },
        });
      },
    },
  };
}

/** Throws where the configuration has no guard: then nothing is built or served. */
export function requireContentGuard(integrations: readonly Pick<AstroIntegration, 'name'>[]): void {
  if (integrations.some(({ name }) => name === NAME)) return;
  throw new Error(
    'The guard that keeps content from being compiled is not in astro.config.ts. Put contentGuard() back into its integrations; nothing is built without it.',
  );
}
