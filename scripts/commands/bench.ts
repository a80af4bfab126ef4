import { existsSync, rmSync } from 'node:fs';
import { cpus, loadavg, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { browserLaunch } from '../browser.ts';
import type { BenchRequest } from './bench/arguments.ts';
import { measureDev } from './bench/dev.ts';
import { editBody, editTitle } from './bench/edit.ts';
import { type Cost, measured } from './bench/measure.ts';
import { siteBytes, weighPages } from './bench/pages.ts';
import { type BenchReport, BUILDS, type BuildKind, type SizeReport } from './bench/report.ts';
import { type FirstSearch, firstSearch, serveWithGzip } from './bench/search.ts';
import { causebook, hugoVersion, npmRun, peers, type Tool, versionOf } from './bench/tools.ts';
import { type Corpus, writeCorpus } from './bench/write.ts';

/** One word that is in many postmortems, and a sentence as people type it. */
const SEARCHES = { word: 'database', sentence: 'standby database lost open carts' };

/** Measures what was asked for; `say` gets a line for each thing that was measured. Throws where a build fails. */
export async function bench(
  request: BenchRequest,
  say: (line: string) => void,
): Promise<BenchReport> {
  const hugo = await hugoVersion();
  if (request.peers.includes('hugo') && hugo === null) say('Hugo is not installed and left out.');
  const names = request.peers.filter((name) => name !== 'hugo' || hugo !== null);
  const report: BenchReport = {
    machine: machineNow(),
    versions: {
      Node: process.versions.node,
      Astro: versionOf('astro'),
      Pagefind: versionOf('pagefind'),
      ...(names.includes('hugo') && hugo ? { Hugo: hugo } : {}),
    },
    sizes: [],
  };
  for (const size of request.sizes) {
    const work = join(request.work, String(size));
    rmSync(work, { recursive: true, force: true });
    const corpus = writeCorpus(join(work, 'corpus'), size);
    const tools: [ReturnType<typeof causebook>, ...Tool[]] = [
      causebook(corpus, work),
      ...peers(names, corpus, work),
    ];
    report.sizes.push(await measureSize({ ...request, work }, corpus, tools, say));
  }
  return report;
}

/** A load of one is a core that other programs keep busy, and figures that are of little use. */
function machineNow(): string {
  const [load = 0] = loadavg();
  const busy = load > 1 ? `, while other programs kept it busy (a load of ${load.toFixed(1)})` : '';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory} GiB, ${type()}${busy}`;
}

async function measureSize(
  { only, runs, work }: BenchRequest,
  corpus: Corpus,
  tools: readonly [ReturnType<typeof causebook>, ...Tool[]],
  say: (line: string) => void,
): Promise<SizeReport> {
  const [ours] = tools;
  const size = corpus.ids.length;
  const report: SizeReport = {
    size,
    tools: tools.map(({ name, title }) => ({ name, title })),
    builds: {},
    siteBytes: {},
  };
  const wanted = BUILDS.filter((kind) => only.includes(kind));
  if (wanted.length > 0 && wanted[0] !== 'cold') await buildAll(tools, corpus, 'cold', 0);
  for (const kind of wanted) {
    const costs: SizeReport['builds'][BuildKind] = {};
    for (let round = 1; round <= runs; round++) {
      for (const [name, cost] of await buildAll(tools, corpus, kind, round)) {
        costs[name] = [...(costs[name] ?? []), cost];
        say(`${size} ${kind}, round ${round}: ${name} ${cost.seconds.toFixed(2)} s`);
      }
    }
    report.builds[kind] = costs;
  }
  for (const { name, out } of tools) if (existsSync(out)) report.siteBytes[name] = siteBytes(out);

  if (only.includes('check')) report.check = await measureCheck(corpus, join(work, 'check'), runs);
  if ((only.includes('pages') || only.includes('search')) && !existsSync(ours.out))
    await ours.build();
  if (only.includes('pages')) report.pages = weighPages(ours.out);
  if (only.includes('search') || only.includes('dev')) {
    await withBrowser(say, async (browser) => {
      if (only.includes('search')) report.search = await searchIn(browser, ours.out);
      if (only.includes('dev'))
        report.dev = await measureDev(browser, corpus, join(work, 'dev-cache'));
    });
  }
  return report;
}

/** One build of each tool, one right after the other, so that both meet the machine in the same mood. */
async function buildAll(
  tools: readonly Tool[],
  corpus: Corpus,
  kind: BuildKind,
  round: number,
): Promise<[Tool['name'], Cost][]> {
  if (kind === 'cold') for (const tool of tools) tool.wipe();
  if (kind === 'change') {
    editBody(corpus, round);
    editTitle(corpus, round);
  }
  const costs: [Tool['name'], Cost][] = [];
  for (const tool of tools) costs.push([tool.name, await tool.build()]);
  return costs;
}

async function measureCheck(
  corpus: Corpus,
  cache: string,
  runs: number,
): Promise<{ cold: Cost[]; change: Cost[] }> {
  const check = () =>
    measured(npmRun('check', { CAUSEBOOK_CONTENT: corpus.content, CAUSEBOOK_CACHE: cache }));
  const cold: Cost[] = [];
  const change: Cost[] = [];
  for (let round = 1; round <= runs; round++) {
    rmSync(cache, { recursive: true, force: true });
    cold.push(await check());
    editBody(corpus, 100 + round);
    change.push(await check());
  }
  return { cold, change };
}

async function searchIn(
  browser: Browser,
  site: string,
): Promise<{ word: FirstSearch; sentence: FirstSearch }> {
  const served = await serveWithGzip(site);
  try {
    return {
      word: await firstSearch(browser, served.address, SEARCHES.word),
      sentence: await firstSearch(browser, served.address, SEARCHES.sentence),
    };
  } finally {
    await served.close();
  }
}

async function withBrowser(
  say: (line: string) => void,
  use: (browser: Browser) => Promise<void>,
): Promise<void> {
  const browser = await browserLaunch().then(
    (launch) => chromium.launch(launch),
    (error) => {
      say(`Without a browser neither search nor dev server is measured. ${error.message}`);
      return null;
    },
  );
  if (browser === null) return;
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}
