import { execFile } from 'node:child_process';
import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SSRManifest } from 'astro';
import { audienceFrom } from '../../../src/repository/audience.ts';
import { bundledSettings } from '../../../src/repository/bundled-settings.ts';
import { renderingDigest } from '../../../src/repository/generator.ts';
import type { Locations } from '../../../src/repository/locations.ts';
import { lockInTurn } from '../build-lock.ts';
import {
  BUNDLE_PARTS,
  isWhole,
  keepBundle,
  noteUse,
  PAGE_APP,
  removeForgotten,
} from './kept-bundle.ts';
import type { PageApp } from './page-app.ts';

/** The pages as Astro and Vite make them of their components, without any content: a program, and what readers load. */
export interface PageBundle {
  /** What pages are rendered with, and by. */
  manifest: SSRManifest;
  PageApp: typeof PageApp;
  /** The folder with style sheets, scripts, fonts and icons, each file at its path below the site's folder. */
  assets: string;
}

/**
 * The bundle for the generator in `root` and the settings that it is bundled with. Bundling takes Vite some seconds and
 * knows nothing of any postmortem, so what an earlier build bundled is used again while neither has changed; else it is made, in a
 * process of its own: a third of a gigabyte, most of it native code's, that would not be given back before the end of
 * this one. Bundles are code, and so lie with the generator and not in the cache, which is data alone. Throws with what
 * Astro says.
 */
export async function pageBundle(
  root: string,
  { content }: Pick<Locations, 'content'>,
  signal: AbortSignal,
): Promise<PageBundle> {
  // Within the project, which is where Astro keeps to it, and from where code finds the project's packages.
  const bundles = join(root, '.astro', 'pages');
  const folder = join(bundles, bundleKey(root, content));
  if (isWhole(folder)) noteUse(folder);
  else await makeBundle(root, folder, signal);
  removeForgotten(bundles, folder);
  return openBundle(folder);
}

/** Of all that Astro and Vite read. */
function bundleKey(root: string, content: string): string {
  const settings = bundledSettings(content, audienceFrom(process.env));
  return hash('sha1', JSON.stringify([renderingDigest(root), settings]));
}

/** A build bundles in a folder of its own, which gets its name when it is whole. */
async function makeBundle(root: string, folder: string, signal: AbortSignal): Promise<void> {
  const bundles = dirname(folder);
  mkdirSync(bundles, { recursive: true });
  // Astro and Vite write files of their own into the project, which two at once would take away from each other.
  const release = await lockInTurn(join(bundles, 'lock'), signal);
  const fresh = join(bundles, randomUUID());
  try {
    // Another build may have made it while this one waited.
    if (isWhole(folder)) return;
    mkdirSync(fresh);
    await bundleInto(fresh, root, signal);
    keepBundle(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    release();
  }
}

function bundleInto(folder: string, root: string, signal: AbortSignal): Promise<void> {
  const program = fileURLToPath(new URL('./bundle-program.ts', import.meta.url));
  return new Promise((done, fail) => {
    const options = { cwd: root, signal, maxBuffer: Number.POSITIVE_INFINITY };
    execFile(process.execPath, [program, root, folder], options, (error, _, said) => {
      if (!error) {
        process.stderr.write(said);
        done();
        return;
      }
      const fault = new Error(said.trim() || error.message);
      // The trace is the other process's, and stands in what it said.
      fault.stack = fault.message;
      fail(fault);
    });
  });
}

async function openBundle(folder: string): Promise<PageBundle> {
  const code = join(folder, BUNDLE_PARTS.code);
  const files = readdirSync(code, { recursive: true, encoding: 'utf8' });
  const open = (name: string): Promise<unknown> => {
    // Astro puts a digest behind the name.
    const file = files.find((path) => basename(path).split(/[._]/, 1)[0] === name);
    if (file === undefined) throw new Error(`Astro left no ${name} in ${code}.`);
    return import(pathToFileURL(join(code, file)).href);
  };
  const { manifest } = (await open('prerender-entry')) as Pick<PageBundle, 'manifest'>;
  const { PageApp } = (await open(PAGE_APP)) as Pick<PageBundle, 'PageApp'>;
  return { manifest, PageApp, assets: join(folder, BUNDLE_PARTS.assets) };
}
