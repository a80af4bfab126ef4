import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Served, serveSite } from '../scripts/commands/serve.ts';
import { type Outcome, projectRoot, run } from '../scripts/toolchain.ts';

/** A content folder of a test with a place for its site, as a team would have them; `remove` at the end. */
export interface Workplace {
  content: string;
  out: string;
  /** The variables that say where all of it is. */
  env: Record<string, string>;
  /** Writes files below the content folder. */
  write(files: Record<string, string | Uint8Array>): void;
  /** Runs `npm run build` on it. */
  build(env?: Record<string, string>, args?: readonly string[]): Promise<Outcome>;
  /** A file of the built site, or null where there is none. */
  read(path: string): string | null;
  serve(base?: string, searchableFrom?: string): Promise<Served>;
  remove(): void;
}

/** The lists and samples that ship with the project. */
export const sampleContent = join(projectRoot, 'content');

/** The ids of the sample postmortems. */
export const sampleIds = readdirSync(join(sampleContent, 'postmortems'))
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.slice(0, -'.mdx'.length));

/** A place to build in. With `content` that folder is read; else an own one, which is at first not there. */
export function workplace(content?: string): Workplace {
  const root = mkdtempSync(join(tmpdir(), 'causebook-site-'));
  const folder = content ?? join(root, 'content');
  const out = join(root, 'site');
  const places = {
    CAUSEBOOK_CONTENT: folder,
    CAUSEBOOK_OUT: out,
    CAUSEBOOK_CACHE: join(root, 'cache'),
  };
  return {
    content: folder,
    out,
    env: places,
    write(files) {
      if (content) throw new Error('The shipped samples are not to be written to.');
      for (const [name, text] of Object.entries(files)) {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    },
    // A process of its own, as on a terminal: Vitest's own Vite and its environment stay out of the build.
    build: (env = {}, args = []) =>
      run(process.execPath, [join(projectRoot, 'scripts/build.ts'), ...args], {
        env: { NODE_ENV: '', VITEST: '', SOURCE_DATE_EPOCH: '1767225600', ...places, ...env },
      }),
    read(path) {
      const file = join(out, path.endsWith('/') ? `${path}index.html` : path);
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    },
    serve: (base = '/', searchableFrom) => serveSite(out, base, 0, searchableFrom),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A copy of the generator, for tests that change it. */
export interface Generator {
  root: string;
  /** Runs its build on a place. */
  build(place: Pick<Workplace, 'env'>): Promise<Outcome>;
  remove(): void;
}

const GENERATOR = [
  'src',
  'scripts',
  'public',
  'astro.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

export function copyGenerator(): Generator {
  const root = mkdtempSync(join(tmpdir(), 'causebook-generator-'));
  for (const name of GENERATOR)
    cpSync(join(projectRoot, name), join(root, name), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
  return {
    root,
    build: (place) =>
      run(process.execPath, [join(root, 'scripts/build.ts')], {
        cwd: root,
        env: { NODE_ENV: '', VITEST: '', SOURCE_DATE_EPOCH: '1767225600', ...place.env },
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Every page of a built site: its address below the base, and its HTML. */
export function pagesOf(out: string): Map<string, string> {
  const pages = new Map<string, string>();
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.html')) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file
      .slice(out.length)
      .replaceAll('\\', '/')
      .replace(/index\.html$/, '');
    pages.set(path, readFileSync(file, 'utf8'));
  }
  return pages;
}

/** One page of each kind that a site has, by its address below the base. */
export function kindsOfPages(out: string): string[] {
  const byKind = new Map<string, string>();
  const shape = (path: string) =>
    path
      .split('/')
      .map((part, depth) => (depth > 1 && part !== '' ? '*' : part))
      .join('/');
  for (const path of [...pagesOf(out).keys()].toSorted()) {
    if (!byKind.has(shape(path))) byKind.set(shape(path), path);
  }
  return [...byKind.values()];
}
