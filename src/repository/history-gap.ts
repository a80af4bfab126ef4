import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LOST = 'so no page, feed or API says when a postmortem last changed';
const CLOCK = `${LOST}, and the day of the build is that of the clock unless SOURCE_DATE_EPOCH gives it`;

/** What to say of a clone that has the newest commits alone: it is what CI makes unless it is told otherwise. */
export const SHALLOW = `git has only the newest part of the history here (a shallow clone), ${LOST}. Get all of it: git fetch --unshallow, or in CI fetch-depth: 0 (GitHub) and GIT_DEPTH: 0 (GitLab).`;

/**
 * Why git says nothing of a content folder that lies in a repository, with what follows from it and the next step.
 * Empty where there is no repository or no commit yet: then nothing is lost.
 */
export function sayGap(error: unknown, content: string): string {
  const { code, stderr = '' } = error as { code?: string; stderr?: string };
  // Git says it in the words of the account's language otherwise; the command stands in all of them.
  const trust = /git config --global --add safe\.directory .+/.exec(stderr)?.[0];
  if (trust !== undefined)
    return `git does not read the history of ${content}, whose repository belongs to another account, ${CLOCK}. Tell it to: ${trust}`;
  if (code === 'ENOENT' && isInRepository(content))
    return `git is not installed here, ${CLOCK}. Install it where the site is built.`;
  return '';
}

function isInRepository(folder: string): boolean {
  const above = dirname(folder);
  return existsSync(join(folder, '.git')) || (above !== folder && isInRepository(above));
}
