import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { seenThrough } from '../../src/repository/locations.ts';

/** What changed below a folder, as absolute paths. */
export interface Changes {
  present: string[];
  /** Gone since the base, deleted or renamed. */
  gone: string[];
}

/**
 * What changed below `folder` since it left `base`: committed, staged, not staged, and new. Without a base it is
 * the branch that the pull request goes to, else the repository's default branch.
 *
 * @throws Error that says what to do, where there is no repository or no such base.
 */
export async function changedFiles(folder: string, base: string | null): Promise<Changes> {
  const git = gitIn(folder);
  const root = (await git('rev-parse', '--show-toplevel')).trim();
  const commit = base === null ? await defaultBase(git) : await commitOf(git, base);
  // Without a common ancestor (a shallow clone) the base itself has to do.
  const since = (await git('merge-base', commit, 'HEAD').catch(() => commit)).trim();
  const status = await git('diff', '--name-status', '--no-renames', '-z', since, '--', '.');
  const untracked = await git('ls-files', '--others', '--exclude-standard', '--full-name', '-z');
  const changes: Changes = { present: [], gone: [] };
  const seen = seenThrough(folder);
  const parts = status.split('\0').filter(Boolean);
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const list = parts[at] === 'D' ? changes.gone : changes.present;
    list.push(seen(resolve(root, parts[at + 1] ?? '')));
  }
  for (const path of untracked.split('\0').filter(Boolean))
    changes.present.push(seen(resolve(root, path)));
  return changes;
}

type Git = (...args: string[]) => Promise<string>;

function gitIn(cwd: string): Git {
  return async (...args) => {
    try {
      const { stdout } = await promisify(execFile)('git', args, { cwd, maxBuffer: 1 << 28 });
      return stdout;
    } catch (error) {
      const detail = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
      throw new Error(`--changed asks git, and git failed: ${detail || 'it is not installed'}`, {
        cause: error,
      });
    }
  };
}

async function defaultBase(git: Git): Promise<string> {
  // Set by GitHub for a pull request: the name of the branch that it goes to.
  const target = process.env.GITHUB_BASE_REF;
  const candidates = [
    ...(target ? [`origin/${target}`, target] : []),
    'origin/HEAD',
    'origin/main',
    'origin/master',
    'main',
    'master',
  ];
  for (const candidate of candidates) {
    const commit = await commitOf(git, candidate).catch(() => null);
    if (commit !== null) return commit;
  }
  throw new Error(
    'There is no main branch here to compare with. Name a base: npm run check -- --changed BASE',
  );
}

async function commitOf(git: Git, name: string): Promise<string> {
  try {
    // With --end-of-options a name that begins with a hyphen stays a name.
    const args = ['--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    return (await git('rev-parse', ...args)).trim();
  } catch (error) {
    throw new Error(
      `Git knows no ${name} here. In a shallow clone, fetch it first: git fetch --unshallow`,
      { cause: error },
    );
  }
}
