import type { Issue } from '../core/issue.ts';

/** The list of the team's that each of these codes misses an id in. */
const LISTS: Readonly<Record<string, string>> = {
  'unknown-severity': 'site.yml',
  'unknown-cause': 'causes.yml',
  'unknown-lesson': 'lessons.yml',
  'unknown-service': 'services.yml',
};

/** With one of these nothing in a list is known; with another fault its other entries are. */
const UNREAD = /^(?:yaml-|list-shape$|file-)/;

/**
 * The issues of postmortems but for those that follow from a list that could not be read: one colon too many in
 * causes.yml would else be an error in every postmortem, and none of them is at fault.
 */
export function withoutUnread(issues: readonly Issue[], listIssues: readonly Issue[]): Issue[] {
  const unread = listIssues.filter(({ code }) => UNREAD.test(code)).map(({ file }) => file);
  if (unread.length === 0) return [...issues];
  return issues.filter(({ code }) => {
    const list = LISTS[code];
    return list === undefined || !unread.some((file) => file.endsWith(list));
  });
}
