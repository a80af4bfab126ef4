import type { z } from 'zod';
import { issueOf } from '../codes/index.ts';
import { compareIssues, type Issue } from '../issue.ts';
import type { TeamLists } from '../rules/rule.ts';
import type { frontmatterSchema } from '../schema/frontmatter.ts';
import { readActions } from './actions.ts';
import { type CleanBody, cleanBody } from './body.ts';
import type { Doubt } from './doubts/doubt.ts';
import { evidenceOf } from './evidence.ts';
import { type Facts, readFacts } from './facts.ts';
import { outline } from './outline.ts';
import { draftFields } from './record.ts';
import { linksOf, refusalOf } from './refusal.ts';
import { readForeign } from './source.ts';
import { SHIPPED_WORDS, type TeamWords } from './team-words.ts';
import { readTimes, type Times } from './times.ts';

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
  /** The team's words beside those that ship; as shipped when left out. */
  words?: TeamWords;
}

/**
 * Turns a postmortem of any form into a typed draft. What the text does not say is `unknown`; what it
 * contradicts itself in is an issue. The same text gives the same draft; nothing but the text is read.
 */
export function importPostmortem(file: string, text: string, options: ImportOptions): Imported {
  const words = options.words ?? SHIPPED_WORDS;
  const source = readForeign(text);
  const lines = outline(source.lines);
  const times = readTimes(lines, dayOfName(file), source.fields);
  const actions = readActions(
    lines,
    options.lists.lessons.map(({ id }) => id),
    words.lessons,
  );
  const reason = refusalOf(lines, {
    entries: times.entries.length,
    window: times.stated.start !== null && times.stated.end !== null,
    stated: times.stated.start !== null || times.stated.end !== null,
    day: times.calendar.day !== null,
    actions: actions.length,
    links: linksOf(source.tree),
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
  const facts = readFacts(source, lines, times, options.lists, words);
  const zone = times.zone?.ambiguous ? null : times.zone;
  const fields = draftFields(
    {
      facts,
      times,
      actions,
      fields: source.fields,
      source: file.split('/').at(-1) ?? file,
      timezone: zone?.zone.iana ?? options.zone ?? options.lists.site.timezone,
      zoned: zone !== null,
    },
    options.lists,
  );
  const body = cleanBody(source.tree, lines, facts.title.title);
  const doubts = [...times.doubts, ...missing(facts, times), ...leftOut(body)];
  return {
    file,
    refused: false,
    reason: null,
    frontmatter: fields,
    body: body.mdx,
    evidence: evidenceOf(facts, times, actions),
    issues: doubts
      .map(({ code, line, what }) => issueOf(code, { file, line, column: 1 }, what))
      .toSorted(compareIssues),
  };
}

/** What an author will have to look up, because the text does not say it or says it in two ways. */
function missing(facts: Facts, { zone, calendar, dated }: Times): Finding[] {
  const findings: Finding[] = [];
  if (facts.severity.written === null) findings.push({ code: 'severity-missing', line: 1 });
  if (zone === null) findings.push({ code: 'timezone-missing', line: 1 });
  if (!dated) findings.push({ code: 'date-missing', line: 1 });
  const texts = new Map(calendar.ambiguous.toReversed().map((date) => [date.text, date]));
  for (const { text, line, read } of texts.values()) {
    findings.push({
      code: 'ambiguous-date',
      line,
      what: `"${text}" may be read day first or month first${read === null ? '' : `; the rest of the text speaks for ${read}`}.`,
    });
  }
  return findings;
}

const leftOut = ({ images }: CleanBody): Finding[] =>
  images.map(({ url, line }) => ({
    code: 'image-left-out',
    line,
    what: `The image ${url.slice(0, 120)} was left out.`,
  }));

type Finding = Pick<Doubt, 'code' | 'line'> & { what?: string };

/** A day in the name of a file, as in `2021-07-12-outage.md`. */
function dayOfName(file: string): string | null {
  const name = file.split('/').at(-1) ?? '';
  return (
    /(?:^|\D)((?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/.exec(name)?.[1] ??
    null
  );
}
