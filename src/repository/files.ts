import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { issueOf } from '../core/codes/index.ts';
import type { Issue } from '../core/issue.ts';
import { POSTMORTEM_ID } from '../core/schema/ids.ts';
import { isCalendarDate } from '../core/time/written.ts';

/** A file that ought to hold a postmortem. */
export interface PostmortemFile {
  id: string;
  path: string;
}

/** The .mdx files below `folder` in the order of their ids, and what is wrong with the names of files there. */
export function listPostmortems(
  folder: string,
  shown: (path: string) => string,
): { files: PostmortemFile[]; issues: Issue[] } {
  const files: PostmortemFile[] = [];
  const issues: Issue[] = [];
  const at = (path: string) => ({ file: shown(path), line: 1, column: 1 });
  if (lstatSync(folder).isSymbolicLink()) {
    const what = 'The folder of the postmortems is a link.';
    return { files, issues: [issueOf('file-unreadable', at(folder), what)] };
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (/\.(?:md|markdown)$/i.test(entry.name) && !/^readme\./i.test(entry.name)) {
      issues.push(issueOf('file-extension', at(path), `\`${entry.name}\` does not end in .mdx.`));
    }
    if (!/\.mdx$/i.test(entry.name)) continue;
    const id = entry.name.slice(0, -'.mdx'.length);
    if (!entry.isFile()) {
      issues.push(
        issueOf('file-unreadable', at(path), `\`${entry.name}\` is not an ordinary file.`),
      );
    } else if (!isPostmortemId(id) || !entry.name.endsWith('.mdx')) {
      issues.push(
        issueOf('file-name', at(path), `\`${entry.name}\` is not named like a postmortem.`),
      );
    } else files.push({ id, path });
  }
  return { files: files.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)), issues };
}

const isPostmortemId = (id: string): boolean =>
  POSTMORTEM_ID.test(id) && isCalendarDate(id.slice(0, 10));

/** Changes whenever a file does: its size and the time of its last change, which no tool can set back. */
export const stampOf = (stats: Pick<Stats, 'size' | 'ctimeMs'> | undefined): string =>
  stats === undefined ? 'absent' : `${stats.size}:${stats.ctimeMs}`;
