import { findClockTimes } from './clock.ts';
import type { Line } from './lines.ts';
import { isHeader, isLogLine } from './pasted.ts';
import { BOLD, ITEM_LABEL, readTitle, SIBLINGS, TEXT_LABEL, type Title } from './section-title.ts';
import { isStampAlone } from './stamps.ts';
import type { SectionKind } from './words/sections.ts';

/** A line and where in the document it stands. */
export interface Placed extends Line {
  /** The kinds of the sections around the line, outermost first, that of its own label last. */
  within: readonly SectionKind[];
  /** The kind of the innermost section that is known, or other. */
  section: SectionKind;
  /** Set on a line that is itself a title of a section: a heading, a bold line, a label. */
  title: boolean;
  /** Text of the line without its label: "Impact: all users" is "all users"; the whole text without one. */
  content: string;
  /** The label, without its colon; empty where there is none. */
  label: string;
  /** How many sections are open around the line. */
  level: number;
  /** The number of the innermost section, so that lines of one section can be told from those of the next. */
  group: number;
}

interface Open {
  kinds: readonly SectionKind[];
  rank: number;
  listDepth: number;
  group: number;
  /** The chapters of a report that were seen within it. */
  chapters: Set<SectionKind>;
}

/**
 * Says of each line in which sections it stands. Headings, bold lines, `Label:` lines and bare lines that hold
 * only section words open one; a section ends where another of its rank begins.
 */
export function outline(lines: readonly Line[]): Placed[] {
  const placed: Omit<Placed, 'within' | 'section'>[] = [];
  const around: (readonly Open[])[] = [];
  let open: Open[] = [];
  let groups = 0;
  for (const [index, written] of lines.entries()) {
    const line = asCode(written, open) ? { ...written, kind: 'code' as const } : written;
    const next = lines[index + 1];
    const title = tellsOf(lines[index - 1], line, open)
      ? null
      : beside(readTitle(line), line, next);
    if (line.bullet || (line.opens && line.listDepth === 0))
      open = open.filter((one) => !endsAt(one, line));
    if (title) {
      const timeline = open.find((one) => one.kinds.includes('timeline'));
      const closes = timeline !== undefined && closesTimeline(timeline, line, title, next);
      const rank = timeline && !closes ? Math.max(title.rank, timeline.rank + 1) : title.rank;
      const reach = closes ? Math.min(rank, timeline.rank) : rank;
      open = open.filter((one) => one.rank < reach);
      groups += 1;
      if (title.content === '') for (const outer of open) addChapters(outer, title.kinds);
      open.push({
        kinds: title.kinds,
        rank,
        listDepth: line.listDepth,
        group: groups,
        chapters: new Set(),
      });
    }
    around.push(open);
    placed.push({
      ...line,
      title: title !== null && title.content === '',
      content: title ? title.content : line.text,
      label: title?.label ?? '',
      level: open.length,
      group: open.at(-1)?.group ?? 0,
    });
  }
  return placed.map((line, index) => {
    const within = (around[index] ?? []).flatMap((one) => one.kinds);
    return { ...line, within, section: within.findLast((kind) => kind !== 'other') ?? 'other' };
  });
}

/** What has two chapters of a report within it is the report, whatever the words of its title: "A rule that prevents logins". */
function addChapters(outer: Open, kinds: readonly SectionKind[]): void {
  for (const kind of kinds) if (CHAPTERS.has(kind)) outer.chapters.add(kind);
  if (outer.chapters.size >= 2 && !outer.kinds.some((kind) => CHAPTERS.has(kind)))
    outer.kinds = ['other'];
}

const CHAPTERS = new Set<SectionKind>(['summary', 'timeline', 'cause']);

/** What was pasted without a fence is code all the same; only a timeline may be told in lines of a log. */
const asCode = ({ kind, text }: Line, open: readonly Open[]) =>
  kind !== 'row' &&
  (isHeader(text) || (isLogLine(text) && !open.some(({ kinds }) => kinds.includes('timeline'))));

/** Under a time of the timeline that stands alone, or in a heading, the next line tells what happened then, whatever its words. */
const tellsOf = (before: Line | undefined, line: Line, open: readonly Open[]) =>
  before !== undefined &&
  line.kind === 'text' &&
  open.some(({ kinds }) => kinds.includes('timeline')) &&
  (before.kind === 'heading' ? findClockTimes(before.text).length > 0 : isStampAlone(before.text));

/** A label in a list with nothing nested in it heads the items beside it. */
function beside(title: Title | null, line: Line, next: Line | undefined): Title | null {
  const heads =
    title?.content === '' && line.bullet && next?.bullet && next.listDepth === line.listDepth;
  return title && heads ? { ...title, rank: SIBLINGS } : title;
}

/** Labels inside a list, and labels that carry their own text, reach no further than their item or paragraph. */
function endsAt(open: Open, line: Line): boolean {
  if (open.rank >= ITEM_LABEL) return line.listDepth <= open.listDepth;
  return open.rank === TEXT_LABEL;
}

/** Within a timeline only another main section ends it: "Escalation:" there is a topic, "Root cause" is the next part. */
function closesTimeline(timeline: Open, line: Line, title: Title, next: Line | undefined): boolean {
  if (line.kind === 'heading') {
    return title.rank <= timeline.rank || title.kinds.some((kind) => PARTS.has(kind));
  }
  if (line.listDepth > timeline.listDepth) return false;
  if (title.kinds[0] === 'timeline') return true;
  // A paragraph that begins "Root cause: ..." after a timeline that no heading opened is the next part.
  if (title.content !== '' && line.listDepth === 0)
    return timeline.rank >= BOLD && line.opens && title.kinds.some((kind) => NEXT.has(kind));
  // "How it was resolved" is a topic of the timeline too where a time follows right under it.
  const goesOn = next?.kind === 'text' && OPENS_WITH_TIME.test(next.text);
  const parts = title.rank <= timeline.rank && !goesOn ? MAIN : PARTS;
  return title.kinds.some((kind) => parts.has(kind));
}

const OPENS_WITH_TIME = /^\W*\d{1,2}:\d{2}\b.{0,10}[:–—-]\s/;

/** Under a heading, lines that say "Resolution" or "Impact" may be topics of the timeline; these are not. */
const PARTS = new Set<SectionKind>(['cause', 'actions', 'lessons', 'end']);
const NEXT = new Set<SectionKind>(['cause', 'actions', 'lessons']);
const MAIN = new Set<SectionKind>([
  'cause',
  'resolution',
  'actions',
  'lessons',
  'end',
  'summary',
  'impact',
]);
