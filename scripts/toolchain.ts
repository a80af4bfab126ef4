/** The tools that the project is built with (Astro, Biome, Prettier, Vitest, ...) and how one is started. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const require = createRequire(import.meta.url);

/** The project's folder, wherever a script is called from. */
export const projectRoot: string = resolve(import.meta.dirname, '..');

export interface Outcome {
  /** The exit code; 1 where the tool was ended by a signal or could not start. */
  code: number;
  /** What the tool wrote to both of its streams, in order; empty where it wrote to the terminal. */
  output: string;
}

export interface LaunchOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Let the tool write to the terminal itself, in colour and at once. */
  inherit?: boolean;
}

/**
 * The JavaScript file behind a dependency's command. Starting that with `node` works the same on
 * every system, while `node_modules/.bin` holds shell scripts on one and `.cmd` files on another.
 *
 * @throws Error where the package has no such command.
 */
export function commandPath(packageName: string, command: string): string {
  const folder = packageFolder(packageName);
  const manifest: { bin?: string | Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[command];
  if (file === undefined) {
    throw new Error(`The package ${packageName} has no command ${command}.`);
  }
  return join(folder, file);
}

/** Found through the search path, since a package's `exports` may hide its own package.json. */
function packageFolder(packageName: string): string {
  for (const folder of require.resolve.paths(packageName) ?? []) {
    const candidate = join(folder, packageName);
    try {
      readFileSync(join(candidate, 'package.json'));
      return candidate;
    } catch {
      // Not in this folder: the next one further up may have it.
    }
  }
  throw new Error(`The package ${packageName} is not installed. Run: npm ci`);
}

/** Runs a dependency's command with this Node and waits for it; never rejects. */
export function runTool(
  packageName: string,
  command: string,
  args: readonly string[],
  options: LaunchOptions = {},
): Promise<Outcome> {
  return run(process.execPath, [commandPath(packageName, command), ...args], options);
}

/** Runs any program and waits for it. Telemetry is off in all that the project starts; never rejects. */
export function run(
  program: string,
  args: readonly string[],
  options: LaunchOptions = {},
): Promise<Outcome> {
  const { promise, resolve: settle } = Promise.withResolvers<Outcome>();
  const chunks: Buffer[] = [];
  const child = spawn(program, args, {
    cwd: options.cwd ?? projectRoot,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
    stdio: options.inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('error', (error) => settle({ code: 1, output: error.message }));
  child.on('close', (code) => {
    settle({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
  });
  return promise;
}
