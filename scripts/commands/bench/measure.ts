import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one run of a program took. */
export interface Cost {
  seconds: number;
  /** The most memory that all its processes held at one moment; null where the system does not tell. */
  mebibytes: number | null;
}

/** What to run, and where. */
export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  env?: Record<string, string>;
}

const EVERY_MS = 50;

/**
 * Runs a program to its end. Memory is the resident memory of the process and all its descendants, looked at twenty
 * times a second in /proc, so only on Linux; what two processes share counts twice. Throws, with the last of what it said,
 * where the program fails.
 */
export function measured({ program, args, cwd, env = {} }: Command): Promise<Cost> {
  return new Promise((done, fail) => {
    const begin = performance.now();
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let peak = 0;
    const hear = (chunk: Buffer) => {
      output = (output + chunk).slice(-4000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const look = () => {
      peak = Math.max(peak, residentBytes(child.pid ?? 0));
    };
    const timer = setInterval(look, EVERY_MS);
    child.once('spawn', look);
    child.once('error', fail);
    child.once('close', (code, signal) => {
      clearInterval(timer);
      const seconds = (performance.now() - begin) / 1000;
      const command = [program, ...args].join(' ');
      if (code === 0) done({ seconds, mebibytes: peak > 0 ? peak / 2 ** 20 : null });
      else fail(new Error(`${command} ended with ${code ?? signal}.\n\n${output.trim()}`));
    });
  });
}

/** Linux counts resident memory in pages. */
const PAGE = 4096;

function residentBytes(root: number): number {
  const children = new Map<number, number[]>();
  try {
    for (const name of readdirSync('/proc')) {
      const id = Number(name);
      if (!Number.isInteger(id)) continue;
      const parent = parentOf(id);
      children.set(parent, [...(children.get(parent) ?? []), id]);
    }
  } catch {
    return 0;
  }
  const sum = (id: number): number =>
    residentOf(id) + (children.get(id) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(root);
}

/** The second number after the name, which stands in brackets and may hold anything (proc_pid_stat(5)). */
function parentOf(id: number): number {
  const stat = read(`/proc/${id}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

const residentOf = (id: number): number =>
  Number(read(`/proc/${id}/statm`).split(' ')[1] ?? 0) * PAGE;

/** Processes end while they are looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
