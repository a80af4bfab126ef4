import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nginxProgram, runNginx } from './deploy/run-nginx.ts';
import { serveSite } from './serve.ts';
import { type BuildProcess, startBuild } from './soak/build-process.ts';
import { MARKED, markOf, writeEdition } from './soak/editions.ts';
import { type Readings, startReaders } from './soak/readers.ts';
import type { Expectation } from './verify/expected.ts';
import { verifySite } from './verify.ts';

/** How long and how hard to soak. */
export interface Soak {
  /** A folder that it may fill. */
  folder: string;
  /** The configurations of the servers. */
  deploy: string;
  kills: number;
  readers: number;
  /** A number from 0 up to 1, at each call another. */
  random(): number;
  say(line: string): void;
}

/** What came of it. */
export interface SoakResult extends Readings {
  server: string;
  kills: number;
  /** How many builds were let through or were quicker than the signal, and were published. */
  finished: number;
  /** After how many kills the site was the new one, not the old. */
  swapped: number;
  /** What was wrong with a site after a kill. */
  broken: string[];
}

/**
 * Builds one edition of a site after another and ends each build at a random moment, by SIGKILL or by SIGTERM, until
 * `kills` were ended, while readers read; every fifth is let through. After each the published site has to be one whole edition: the last that was published or the one
 * that was being built. The last build is not ended, and has to be right.
 */
export async function soak({
  folder,
  deploy,
  kills,
  readers,
  random,
  say,
}: Soak): Promise<SoakResult> {
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  const env = {
    CAUSEBOOK_CONTENT: content,
    CAUSEBOOK_OUT: out,
    CAUSEBOOK_CACHE: join(folder, 'cache'),
  };
  const expectations = new Map<number, Expectation>();
  const broken: string[] = [];

  const write = async (edition: number) => {
    expectations.set(edition, await writeEdition(content, join(folder, 'expected'), edition));
  };
  /** Which edition is published, after looking at all of it. */
  const verified = async (allowed: readonly number[]): Promise<number> => {
    const page = readFileSync(join(out, `postmortems/${MARKED}/index.html`), 'utf8');
    const edition = allowed.find((one) => page.includes(markOf(one)));
    const expected = edition === undefined ? undefined : expectations.get(edition);
    if (edition === undefined || !expected) {
      broken.push(`after edition ${allowed.at(-1)}: a site of neither edition`);
      return allowed[0] ?? 0;
    }
    const options = { conforming: 'kinds', site: out, cwd: folder } as const;
    const { issues } = await verifySite(out, expected, options);
    for (const { file, message } of issues) broken.push(`edition ${edition}: ${file} ${message}`);
    return edition;
  };

  await write(0);
  const first = performance.now();
  const { code, output } = await startBuild(env).ended;
  if (code !== 0) throw new Error(`The first build failed: ${output}`);
  let longest = performance.now() - first;
  let published = await verified([0]);
  let finished = 0;
  let swapped = 0;

  const nginx = nginxProgram();
  const server = nginx ? await runNginx(nginx, deploy, out) : await serveSite(out, '/', 0);
  const reading = startReaders(server.address, readers);
  let edition = 0;
  let killed = 0;
  while (killed < kills) {
    edition++;
    await write(edition);
    const build = startBuild(env);
    const start = performance.now();
    // Now and then one is let through, so that the site does change beneath its readers.
    const moment = edition % 5 === 0 ? null : random();
    if (moment !== null) {
      const signal = random() < 0.75 ? 'SIGKILL' : 'SIGTERM';
      endAt(build, moment, longest, signal);
    }
    const ended = await build.ended;
    if (ended.code === 0) {
      finished++;
      // A machine that others use is now faster, now slower; moments are drawn from the last whole build.
      longest = performance.now() - start;
    } else if (ended.code === null) killed++;
    else broken.push(`edition ${edition}: ${ended.output}`);
    const now = await verified(ended.code === 0 ? [edition] : [published, edition]);
    if (now === edition && ended.code !== 0) swapped++;
    published = now;
    if (ended.code === null && killed % 10 === 0) say(`${killed} of ${kills} builds ended`);
  }
  await write(edition + 1);
  const last = await startBuild(env).ended;
  if (last.code !== 0) broken.push(`the last build: ${last.output}`);
  await verified([edition + 1]);
  const readings = await reading.stop();
  await server.close();
  const name = nginx ? 'nginx' : 'npm run preview (nginx is not installed)';
  return { ...readings, server: name, kills: killed, finished: finished + 1, swapped, broken };
}

/** Ends a build at a part of the time that one takes; the last tenth of the parts is the moment of the swap. */
function endAt(build: BuildProcess, moment: number, longest: number, signal: NodeJS.Signals): void {
  const kill = () => build.kill(signal);
  if (moment > 0.9) {
    build.said('verified').then(kill);
    return;
  }
  const timer = setTimeout(kill, (moment / 0.9) * longest);
  build.ended.then(() => clearTimeout(timer));
}
