import { lstatSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { issueOf } from '../core/codes/index.ts';
import type { Issue } from '../core/issue.ts';

const LARGEST = 1024 * 1024;

/**
 * The text of a file of the content, or the issue that keeps it from being read: a link is no such file, for it may
 * lead to any other of the machine.
 */
export function readText(path: string, file: string): string | Issue {
  const at = { file, line: 1, column: 1 };
  try {
    const stats = lstatSync(path);
    const { size } = stats;
    if (!stats.isFile()) {
      return issueOf('file-unreadable', at, `\`${basename(path)}\` is not an ordinary file.`);
    }
    if (size > LARGEST)
      return issueOf('file-too-large', at, `The file has ${(size / LARGEST).toFixed(1)} MiB.`);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) return issueOf('file-encoding', at);
    const why = error instanceof Error ? error.message : String(error);
    return issueOf('file-unreadable', at, `The file cannot be read (${why}).`);
  }
}

/** The same of a file that need not be there; null where it is not. A link that leads nowhere is there. */
export const readOptional = (path: string, file: string): string | Issue | null =>
  lstatSync(path, { throwIfNoEntry: false }) === undefined ? null : readText(path, file);
