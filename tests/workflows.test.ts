import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../scripts/toolchain.ts';

// What SECURITY.md promises of the workflows, held for each file.

const folder = join(projectRoot, '.github/workflows');

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<
    string,
    { permissions?: Record<string, string>; steps: { uses?: string; run?: string }[] }
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
});
