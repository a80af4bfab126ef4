import { issueOf } from '../codes/index.ts';
import type { Issue } from '../issue.ts';
import type { Reading } from '../parse.ts';
import { didYouMean } from '../schema/nearest.ts';

/** What only shows when all files are seen together: ids that clash, and references that lead nowhere. */
export function crossFileIssues(
  readings: readonly Pick<Reading, 'id' | 'file' | 'references'>[],
): Issue[] {
  const ids = readings.map(({ id }) => id);
  const known = new Set(ids);
  return [
    ...duplicateIds(readings),
    ...readings.flatMap(({ file, references }) =>
      references
        .filter(({ kind, id }) => kind === 'related' && !known.has(id))
        .map(({ id, line, column }) =>
          issueOf(
            'unknown-related',
            { file, line, column },
            `There is no postmortem \`${id}\`.`,
            didYouMean(id, ids),
          ),
        ),
    ),
  ];
}

/** Ids are compared without regard to case, because some file systems and hosts do so too. */
function duplicateIds(readings: readonly Pick<Reading, 'id' | 'file' | 'references'>[]): Issue[] {
  const owners = new Map<string, string>();
  const issues: Issue[] = [];
  const claims = [
    ...readings.map(({ id, file }) => ({ id, file, line: 1, column: 1 })),
    ...readings.flatMap(({ file, references }) =>
      references.filter(({ kind }) => kind === 'alias').map((alias) => ({ ...alias, file })),
    ),
  ];
  for (const { id, file, line, column } of claims) {
    const owner = owners.get(id.toLowerCase());
    if (owner === undefined) owners.set(id.toLowerCase(), file);
    else
      issues.push(
        issueOf(
          'duplicate-id',
          { file, line, column },
          `The id \`${id}\` belongs to ${owner} already.`,
        ),
      );
  }
  return issues;
}
