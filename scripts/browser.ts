/** The browser that the tests drive: the machine's own, or one that is installed for them. */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { browserCommands, browserFiles } from './browser/places.ts';
import { type Outcome, run, runTool } from './toolchain.ts';

/** What Playwright's `chromium.launch` needs to start the browser here. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
}

const isRoot = process.getuid?.() === 0;

/**
 * How to start the browser that is there, installing one first where there is none. With
 * `CHROME_PATH` that browser and no other is used.
 *
 * @throws Error that says what was tried and what to do, where no browser can be had.
 */
export async function browserLaunch(): Promise<BrowserLaunch> {
  const executablePath = (await findBrowser()) ?? (await installBrowser());
  return { executablePath, args: launchArguments() };
}

/** The path of the first browser that answers, or undefined. */
export async function findBrowser(): Promise<string | undefined> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!(await answers(chosen))) {
      throw new Error(
        `CHROME_PATH is ${chosen}, which is no browser that starts. Mend or unset it.`,
      );
    }
    return chosen;
  }
  const candidates = [
    ...alongSearchPath(browserCommands),
    ...browserFiles(process.platform, process.env),
    chromium.executablePath(),
  ];
  for (const candidate of candidates) {
    if (existsSync(candidate) && (await answers(candidate))) {
      return candidate;
    }
  }
  return undefined;
}

function launchArguments(): string[] {
  // Browsers ask their makers for updates unless told not to; the tests count requests.
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  // Chromium's sandbox refuses to run as root, which is what a container usually is.
  return isRoot ? ['--no-sandbox', '--disable-gpu', ...quiet] : quiet;
}

function alongSearchPath(commands: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
}

/**
 * Ubuntu's `chromium-browser` is a script that asks for a snap: being there is not enough. On Windows
 * the question would open a window, so there a file has to do.
 */
async function answers(file: string): Promise<boolean> {
  if (process.platform === 'win32') {
    return existsSync(file);
  }
  const { code, output } = await run(file, ['--version']);
  return code === 0 && /chrom|edge/i.test(output);
}

async function installBrowser(): Promise<string> {
  const tried: string[] = [];
  for (const { command, install } of installers()) {
    console.log(`  No Chrome or Chromium found: ${command}`);
    const { code, output } = await install();
    const found = await findBrowser();
    if (found !== undefined) {
      return found;
    }
    tried.push(`$ ${command}\nexit code ${code}\n${output.trimEnd()}`);
  }
  throw new Error(
    `The tests need Chrome or Chromium, and none could be found or installed.\nInstall one, or set CHROME_PATH to where it is.\n\n${tried.join('\n\n')}`,
  );
}

interface Installer {
  command: string;
  install(): Promise<Outcome>;
}

function installers(): Installer[] {
  const apt = 'apt-get update && apt-get install -y chromium';
  const withApt: Installer = {
    command: apt,
    install: () => run('sh', ['-c', apt], { env: { DEBIAN_FRONTEND: 'noninteractive' } }),
  };
  // Only root may install the libraries that a browser needs; elsewhere they have to be there.
  return isRoot
    ? [...(isDebian() ? [withApt] : []), withPlaywright('--with-deps'), withPlaywright()]
    : [withPlaywright()];
}

function withPlaywright(...options: string[]): Installer {
  const args = ['install', ...options, 'chromium'];
  return {
    command: `npx playwright ${args.join(' ')}`,
    install: () => runTool('playwright', 'playwright', args),
  };
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
