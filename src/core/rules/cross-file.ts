import { issueOf } from '../codes/index.ts';
import type { Issue } from '../issue.ts';
import type { Reading } from '../parse.ts';
import { didYouMean } from '../schema/nearest.ts';

type Mentions = Pick<Reading, 'id' | 'file' | 'references' | 'anchors' | 'postmortem'>;

/** What only shows when all files are seen together: ids that clash, and references that lead nowhere.
 * `pageAnchors` are the ids that the page of every postmortem has. */
export function crossFileIssues(
  readings: readonly Mentions[],
  pageAnchors: readonly string[] = [],
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
    ...missingAnchors(readings, pageAnchors),
  ];
}

/** Timeline entries and actions have anchors of this form; they are not known of a file that has errors. */
const OF_RECORD = /^(?:t-\d|action-\d)/;

/** Links to a place on a page that has no such place. */
function missingAnchors(readings: readonly Mentions[], pageAnchors: readonly string[]): Issue[] {
  const published = new Set(readings.flatMap((reading) => (reading.postmortem ? reading.id : [])));
  const anchorsById = new Map<string, string[] | null>();
  const anchorsOf = (id: string): string[] | null => {
    const known = anchorsById.get(id);
    if (known !== undefined) return known;
    const reading = readings.find((candidate) => candidate.id === id);
    const { anchors = null, postmortem = null } = reading ?? {};
    const ofRecord = [...(postmortem?.timeline ?? []), ...(postmortem?.actions ?? [])];
    const all = anchors && [...anchors, ...pageAnchors, ...ofRecord.map((part) => part.id)];
    anchorsById.set(id, all);
    return all;
  };
  return readings.flatMap(({ id: from, file, references }) =>
    references.flatMap(({ kind, id, fragment, line, column }) => {
      if (kind !== 'anchor' || fragment === undefined || fragment === '') return [];
      const anchors = anchorsOf(id);
      if (anchors === null || anchors.includes(fragment)) return [];
      if (OF_RECORD.test(fragment) && !published.has(id)) return [];
      const page = id === from ? 'This page' : `The page of \`${id}\``;
      const what = `${page} has no place \`#${fragment}\`.`;
      return [
        issueOf('anchor-missing', { file, line, column }, what, didYouMean(fragment, anchors)),
      ];
    }),
  );
}

/** Ids are compared without regard to case, because some file systems and hosts do so too. */
function duplicateIds(readings: readonly Mentions[]): Issue[] {
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
