import type { z } from 'zod';
import { issueOf } from '../codes/index.ts';
import { compareIssues, type Issue } from '../issue.ts';
import type { TeamLists } from '../rules/rule.ts';
import type { frontmatterSchema } from '../schema/frontmatter.ts';
import { readActions } from './actions.ts';
import { outline } from './outline.ts';
import { draftOf } from './record.ts';
import { refusalOf } from './refusal.ts';
import { readForeign } from './source.ts';
import { readTimes } from './times.ts';

export type DraftFields = z.input<typeof frontmatterSchema>;

/** How sure a value is: the text states it, it was inferred from the text, or the text does not say. */
export type Sureness = 'stated' | 'inferred' | 'unknown';

/** Where a field's value was read. */
export interface Evidence {
  value: unknown;
  /** The words of the text; empty where there are none. */
  words: string;
  /** Line of the file, from 1; null where there are no words. */
  line: number | null;
  sure: Sureness;
}

/** What became of one file. Plain JSON. */
export interface Imported {
  file: string;
  refused: boolean;
  /** Why it was refused, as a sentence; null when it was not. */
  reason: string | null;
  frontmatter: DraftFields | null;
  /** The body as valid MDX. */
  body: string | null;
  evidence: Record<string, Evidence>;
  issues: Issue[];
}

export interface ImportOptions {
  lists: TeamLists;
  /** The IANA zone of texts that name none; null for the site's own. */
  zone: string | null;
}

/**
 * Turns a postmortem of any form into a typed draft. What the text does not say is `unknown`; what it
 * contradicts itself in is an issue. The same text gives the same draft; nothing but the text is read.
 */
export function importPostmortem(file: string, text: string, options: ImportOptions): Imported {
  const source = readForeign(text);
  const lines = outline(source.lines);
  const times = readTimes(lines, dayOfName(file));
  const actions = readActions(
    lines,
    options.lists.lessons.map(({ id }) => id),
  );
  const reason = refusalOf(lines, {
    entries: times.entries.length,
    window: times.stated.start !== null && times.stated.end !== null,
    day: times.calendar.day !== null,
    actions: actions.length,
  });
  if (reason !== null) {
    const issue = issueOf('not-a-postmortem', { file, line: 1, column: 1 }, reason);
    return {
      file,
      refused: true,
      reason,
      frontmatter: null,
      body: null,
      evidence: {},
      issues: [issue],
    };
  }
  const draft = draftOf({ file, source, lines, times, actions, options });
  return {
    file,
    refused: false,
    reason: null,
    ...draft,
    issues: draft.issues.toSorted(compareIssues),
  };
}

/** A day in the name of a file, as in `2021-07-12-outage.md`. */
function dayOfName(file: string): string | null {
  const name = file.split('/').at(-1) ?? '';
  return (
    /(?:^|\D)((?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/.exec(name)?.[1] ??
    null
  );
}
