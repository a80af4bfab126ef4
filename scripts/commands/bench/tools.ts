import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandPath, projectRoot, run } from '../../toolchain.ts';
import { type Command, type Cost, measured } from './measure.ts';
import type { Corpus } from './write.ts';

export const PEERS = ['hugo', 'astro'] as const;
export type PeerName = (typeof PEERS)[number];

/** A tool that makes a site with search from the corpus. */
export interface Tool {
  name: 'causebook' | PeerName;
  /** What readers of the table see. */
  title: string;
  /** The folder of the site. */
  out: string;
  /** Builds on what the last build left. */
  build(): Promise<Cost>;
  /** Takes away all that earlier builds left. */
  wipe(): void;
}

const PAGEFIND = (site: string): Command => ({
  program: process.execPath,
  args: [commandPath('pagefind', 'pagefind'), '--site', site, '--silent'],
  cwd: projectRoot,
});

/** This project, started as its users do. */
export function causebook(corpus: Corpus, work: string): Tool & { env: Record<string, string> } {
  const out = join(work, 'causebook');
  const cache = join(work, 'causebook-cache');
  const env = causebookVariables(corpus, out, cache);
  return {
    name: 'causebook',
    title: 'Causebook',
    out,
    env,
    build: () => measured(npmRun('build', env)),
    wipe: () => {
      for (const path of [out, `${out}.builds`, cache])
        rmSync(path, { recursive: true, force: true });
    },
  };
}

const causebookVariables = ({ content }: Corpus, out: string, cache: string) => ({
  CAUSEBOOK_CONTENT: content,
  CAUSEBOOK_OUT: out,
  CAUSEBOOK_CACHE: cache,
  CAUSEBOOK_AUDIENCE: '',
  CAUSEBOOK_DRAFTS: '',
});

/** `npm run NAME`, by the npm that runs this, or the one that is found. */
export function npmRun(name: string, env: Record<string, string>): Command {
  const npm = process.env.npm_execpath;
  const args = ['run', '--silent', name];
  return npm?.endsWith('.js')
    ? { program: process.execPath, args: [npm, ...args], cwd: projectRoot, env }
    : { program: 'npm', args, cwd: projectRoot, env };
}

/** Hugo with Pagefind: a page a postmortem, and lists by cause, service, year, severity and tag. */
function hugo(corpus: Corpus, work: string): Tool {
  const out = join(work, 'hugo');
  const args = ['--quiet', '--noBuildLock', '--source', join(projectRoot, 'bench/hugo')];
  const command: Command = {
    program: 'hugo',
    args: [...args, '--contentDir', corpus.markdown, '--destination', out],
    cwd: projectRoot,
    env: { HUGO_RESOURCEDIR: join(work, 'hugo-resources') },
  };
  return {
    name: 'hugo',
    title: 'Hugo and Pagefind',
    out,
    build: async () => together(await measured(command), await measured(PAGEFIND(out))),
    wipe: () => rmSync(out, { recursive: true, force: true }),
  };
}

/** Astro as its guides show it: a collection with the glob loader, MDX, a page an entry; and Pagefind. */
function astro(corpus: Corpus, work: string): Tool {
  const root = join(work, 'astro');
  const out = join(root, 'dist');
  const command: Command = {
    program: process.execPath,
    // At 10,000 it needs more than Node gives by itself.
    args: ['--max-old-space-size=16384', commandPath('astro', 'astro'), 'build'],
    cwd: root,
    env: { BENCH_CORPUS: corpus.mdx },
  };
  const wipe = () => {
    rmSync(root, { recursive: true, force: true });
    mkdirSync(dirname(root), { recursive: true });
    cpSync(join(projectRoot, 'bench/astro'), root, { recursive: true });
    symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
  };
  return {
    name: 'astro',
    title: 'Astro, MDX and Pagefind',
    out,
    build: async () => together(await measured(command), await measured(PAGEFIND(out))),
    wipe,
  };
}

/** The peers that were asked for. */
export const peers = (names: readonly PeerName[], corpus: Corpus, work: string): Tool[] =>
  names.map((name) => ({ hugo, astro })[name](corpus, work));

/** Two programs, one after the other. */
const together = (first: Cost, second: Cost): Cost => ({
  seconds: first.seconds + second.seconds,
  // A program that is over in an instant may not have been looked at.
  mebibytes:
    first.mebibytes === null && second.mebibytes === null
      ? null
      : Math.max(first.mebibytes ?? 0, second.mebibytes ?? 0),
});

/** The version of Hugo, or null where it is not installed. */
export async function hugoVersion(): Promise<string | null> {
  const { code, output } = await run('hugo', ['version']);
  return code === 0 ? (/v(\d+[\d.]*)/.exec(output)?.[1] ?? 'unknown') : null;
}

/** The version of a package of this project. */
export function versionOf(name: string): string {
  const file = join(projectRoot, 'node_modules', name, 'package.json');
  if (!existsSync(file)) return 'unknown';
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
