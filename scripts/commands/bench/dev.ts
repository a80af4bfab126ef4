import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { projectRoot } from '../../toolchain.ts';
import { editTitle } from './edit.ts';
import { median } from './median.ts';
import type { Corpus } from './write.ts';

/** How soon an author sees something, in seconds. */
export interface DevCost {
  /** From the start of the dev server until the page of a postmortem is there, with nothing in the cache. */
  firstPage: number;
  /** The same on another day. */
  nextPage: number;
  /** From saving a new title until it stands in the browser. */
  edit: number;
}

/** Starts the dev server twice on this corpus, and edits a title while its page is open. */
export async function measureDev(
  browser: Browser,
  corpus: Corpus,
  cache: string,
): Promise<DevCost> {
  rmSync(cache, { recursive: true, force: true });
  const first = await withServer(corpus, cache, (server) => openPage(browser, corpus, server));
  return withServer(corpus, cache, async (server) => {
    const nextPage = await openPage(browser, corpus, server);
    return { firstPage: first, nextPage, edit: await seeEdit(browser, corpus, server.address) };
  });
}

interface DevServer {
  address: string;
  startedAt: number;
}

const PATIENCE_MS = 300_000;

async function withServer<T>(
  corpus: Corpus,
  cache: string,
  use: (server: DevServer) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(projectRoot, 'scripts/dev.ts')], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NODE_ENV: '',
      VITEST: '',
      PORT: String(port),
      CAUSEBOOK_CONTENT: corpus.content,
      CAUSEBOOK_CACHE: cache,
    },
    stdio: 'ignore',
  });
  try {
    return await Promise.race([
      use({ address: `http://localhost:${port}`, startedAt }),
      ended(child).then(() => {
        throw new Error('The dev server ended before it was asked to.');
      }),
    ]);
  } finally {
    child.kill();
    await ended(child);
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => child.once('exit', () => done()));

const pageOf = ({ ids }: Corpus): string => `/postmortems/${ids[ids.length >> 2]}/`;

async function openPage(browser: Browser, corpus: Corpus, server: DevServer): Promise<number> {
  const page = await browser.newPage();
  try {
    await untilItAnswers(server.address);
    await page.goto(server.address + pageOf(corpus), { timeout: PATIENCE_MS });
    await page.waitForSelector('main h1');
    return (performance.now() - server.startedAt) / 1000;
  } finally {
    await page.close();
  }
}

async function seeEdit(browser: Browser, corpus: Corpus, address: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(address + pageOf(corpus));
    const seconds: number[] = [];
    for (const round of [9001, 9002, 9003]) {
      const saved = performance.now();
      editTitle(corpus, round);
      await page.locator('main h1', { hasText: `${round} ` }).waitFor({ timeout: PATIENCE_MS });
      seconds.push((performance.now() - saved) / 1000);
      await page.waitForLoadState();
    }
    return median(seconds);
  } finally {
    await page.close();
  }
}

async function untilItAnswers(address: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    try {
      await fetch(`${address}/favicon.svg`, { method: 'HEAD' });
      return;
    } catch {
      await new Promise((later) => setTimeout(later, 20));
    }
  }
  throw new Error('The dev server does not answer.');
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const bound = probe.address();
      probe.close(() => done(typeof bound === 'object' && bound !== null ? bound.port : 0));
    });
  });
