import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { answerFaults, type DraftAnswers } from '../../src/core/draft/answers.ts';
import { draftText } from '../../src/core/draft/draft.ts';
import { draftId } from '../../src/core/draft/name.ts';
import type { TeamLists } from '../../src/core/rules/rule.ts';
import { listPostmortems } from '../../src/repository/files.ts';
import { type Locations, shownPath } from '../../src/repository/locations.ts';
import type { NewRequest } from './new-arguments.ts';

/** What an author who is not asked is taken to say; a title there must be. */
export function answersByDefault(
  given: NewRequest,
  { site }: TeamLists,
): Omit<DraftAnswers, 'authors'> {
  if (given.title === undefined) throw new Error('With --yes, give at least --title.');
  return {
    title: given.title,
    timezone: given.timezone ?? site.timezone,
    started: given.started ?? 'unknown',
    resolved: given.resolved ?? 'unknown',
    services: given.services ?? [],
    severity: given.severity ?? site.severities.at(-1)?.id ?? 'unknown',
    cause: given.cause ?? 'unknown',
  };
}

/**
 * Refuses flags that would be refused later: nobody shall answer questions first.
 *
 * @throws Error that lists all that is wrong with them.
 */
export function refuseFlags(given: NewRequest, lists: TeamLists): void {
  // In UTC every hour comes once; in the zone that is yet to be named, the time is looked at again.
  const answers = { title: 'Not asked yet', timezone: 'UTC', ...given };
  refuseFaults({ ...answersByDefault(answers, lists), authors: [] }, lists);
}

function refuseFaults(answers: DraftAnswers, lists: TeamLists): void {
  const faults = answerFaults(answers, lists, timeZones());
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/**
 * Writes the draft and gives its path. `today` gives the day (`YYYY-MM-DD`) in a zone, for an incident whose start is
 * unknown.
 *
 * @throws Error that lists all that is wrong with the answers, or names the file that exists already.
 */
export function writeDraft(
  answers: DraftAnswers,
  lists: TeamLists,
  {
    content,
    cwd,
    today,
  }: Pick<Locations, 'content'> & { cwd: string; today(zone: string): string },
): string {
  refuseFaults(answers, lists);
  const day =
    answers.started === 'unknown' ? today(answers.timezone) : answers.started.slice(0, 10);
  const id = draftId(day, answers.title);
  const folder = join(content, 'postmortems');
  mkdirSync(folder, { recursive: true });
  const shown = (path: string) => shownPath(path, cwd);
  const taken = listPostmortems(folder, shown).files.find((file) => file.id === id);
  const path = taken?.path ?? join(folder, `${id}.mdx`);
  if (taken || existsSync(path)) {
    throw new Error(
      `${shown(path)} exists already, and was left as it is. Choose another title, or go on writing there.`,
    );
  }
  // Even if the file appears just now, it is not written over.
  writeFileSync(path, draftText(answers), { flag: 'wx' });
  return path;
}

/** The zones that this machine knows, for suggestions. */
export const timeZones = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** Who writes, as git knows them; nobody where it does not. */
export async function authorsFromGit(cwd: string): Promise<string[]> {
  try {
    const { stdout } = await promisify(execFile)('git', ['config', 'user.name'], { cwd });
    const name = stdout.trim().slice(0, 80);
    return name === '' ? [] : [name];
  } catch {
    return [];
  }
}
