import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../scripts/toolchain.ts';

// What SECURITY.md promises of the workflows, held for each file.

const folder = join(projectRoot, '.github/workflows');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<
    string,
    { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }
  >;
}

/** What a workflow may do besides reading the code. */
const MORE: Readonly<Record<string, Record<string, string>[]>> = {
  'deploy.yml': [{ pages: 'write', 'id-token': 'write' }],
  'release.yml': [{ contents: 'write' }],
};

describe.each(readdirSync(folder))('The workflow %s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const workflow: Workflow = parse(text);
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('runs on no event that hands a stranger’s change a token or a secret', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    expect(text).not.toMatch(/\bsecrets\b\s*[.[]/);
  });

  test('may read the code and no more, unless it publishes', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const more = Object.values(workflow.jobs).flatMap(({ permissions }) =>
      permissions === undefined ? [] : [permissions],
    );
    expect(more).toEqual(MORE[name] ?? []);
  });

  test('names every action by the hash of a commit and its version', () => {
    for (const line of text.split('\n').filter((candidate) => /\buses:/.test(candidate))) {
      expect(line).toMatch(
        /uses: (?:actions|ossf|zizmorcore)\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/,
      );
    }
  });

  test('puts nothing that a stranger writes into a command', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  test('leaves no token on the disk, where a later step or an artifact would have it', () => {
    for (const { with: given } of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(given?.['persist-credentials']).toBe(false);
  });

  test('publishes nothing that was made with what another run left in a cache', () => {
    if (MORE[name] === undefined) return;
    for (const { with: given } of steps.filter(({ uses }) => uses?.includes('/setup-node@'))) {
      expect(given?.['package-manager-cache']).toBe(false);
      expect(given?.['cache']).toBeUndefined();
    }
    expect(text).not.toContain('actions/cache');
  });

  test('ends by itself', () => {
    for (const job of Object.values(workflow.jobs))
      expect(job['timeout-minutes']).toBeGreaterThan(0);
  });
});

test('what is new waits a week before it is proposed', () => {
  const { updates } = parse(readFileSync(join(projectRoot, '.github/dependabot.yml'), 'utf8')) as {
    updates: { 'package-ecosystem': string; cooldown?: { 'default-days': number } }[];
  };
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(
    expect.arrayContaining(['npm', 'github-actions', 'docker']),
  );
  for (const { cooldown } of updates) expect(cooldown?.['default-days']).toBeGreaterThanOrEqual(7);
});

test('every install is one without scripts', () => {
  expect(readFileSync(join(projectRoot, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  for (const name of readdirSync(folder))
    for (const [, line = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/run: (npm .*)/g))
      expect(line).toMatch(/^npm (?:ci|test|run |sbom )/);
});
