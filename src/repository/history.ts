import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { SHALLOW, sayGap } from './history-gap.ts';
import { seenThrough } from './locations.ts';

/** What git knows of the content: when each file last changed (ISO 8601, by absolute path), and the newest commit. */
export interface History {
  lastChange: ReadonlyMap<string, string>;
  newest: string | null;
  /** Why it knows less than the repository holds, and what to do about it; empty where it does not. */
  gap: string;
}

const NONE: History = { lastChange: new Map(), newest: null, gap: '' };

/** The dev server asks after each edit: as long as nothing is committed the history of a folder stays as it is. */
const known = new Map<string, { commit: string; history: History }>();

/**
 * Reads the history of a content folder. Outside a repository, or without git, there is none, and pages leave out
 * what needs it; so does a shallow clone, whose one commit says nothing of when a file changed.
 */
export function readHistory(content: string): History {
  try {
    const asked = ['--show-toplevel', '--is-shallow-repository', 'HEAD'];
    const [root = '', shallow, commit = ''] = git(content, 'rev-parse', ...asked).split('\n');
    const before = known.get(content);
    if (before?.commit === commit) return before.history;
    const newest = git(root, 'log', '-1', '--format=%cI').trim() || null;
    const isShallow = shallow === 'true';
    const lastChange = isShallow ? NONE.lastChange : lastChanges(root, content);
    const history = { lastChange, newest, gap: isShallow ? SHALLOW : '' };
    known.set(content, { commit, history });
    return history;
  } catch (error) {
    return { ...NONE, gap: sayGap(error, content) };
  }
}

function lastChanges(root: string, content: string): Map<string, string> {
  const changes = new Map<string, string>();
  const seen = seenThrough(content);
  const asked = ['--format=%x00%cI', '--name-only', '-z', '--', realpathSync(content)];
  let date = '';
  for (const part of git(root, 'log', ...asked).split('\0')) {
    const text = part.trim();
    if (/^\d{4}-\d{2}-\d{2}T\d{2}:/.test(text)) {
      date = text;
      continue;
    }
    const path = seen(resolve(root, text));
    if (text && !changes.has(path)) changes.set(path, date);
  }
  return changes;
}

/**
 * The calendar day that a build of this content counts as its own, `YYYY-MM-DD` in the zone of the site: the same
 * instant as `buildTime`, found by one question to git instead of the whole history.
 */
export function buildDay(content: string, zone: string): string {
  const history = { ...NONE, newest: newestCommit(content) };
  const time = buildTime(process.env.SOURCE_DATE_EPOCH, history, new Date());
  return dayIn(time, zone);
}

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export const dayIn = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

function newestCommit(content: string): string | null {
  try {
    return git(content, 'log', '-1', '--format=%cI').trim() || null;
  } catch {
    return null;
  }
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
}

/**
 * The instant that a build counts as its own, ISO 8601: `SOURCE_DATE_EPOCH` where it is set, else the newest
 * commit, so that the same content makes the same bytes; only without either the clock.
 * See https://reproducible-builds.org/specs/source-date-epoch/.
 */
export function buildTime(
  sourceDateEpoch: string | undefined,
  history: History,
  now: Date,
): string {
  return sourceDate(sourceDateEpoch) ?? new Date(history.newest ?? now).toISOString();
}

/** The last second of the year 9999, the last that a date of four digits can name. */
const LAST_SECOND = 253_402_300_799;
const EXAMPLE = Date.UTC(2026, 0) / 1000;

/**
 * The instant that `SOURCE_DATE_EPOCH` says, ISO 8601; null where it is not set. Throws where it says none: a build that
 * passed over it would be of another day than somebody meant.
 */
export function sourceDate(sourceDateEpoch: string | undefined): string | null {
  if (!sourceDateEpoch) return null;
  if (/^\d+$/.test(sourceDateEpoch) && Number(sourceDateEpoch) <= LAST_SECOND)
    return new Date(Number(sourceDateEpoch) * 1000).toISOString();
  throw new Error(
    `SOURCE_DATE_EPOCH is "${sourceDateEpoch}": it has to be the seconds since 1970 in digits, such as ${EXAMPLE}. Set it to that, or leave it out: then the newest commit gives the day.`,
  );
}
