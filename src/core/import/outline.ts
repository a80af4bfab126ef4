import { findClockTimes } from './clock.ts';
import { findDates } from './dates.ts';
import type { Line } from './lines.ts';
import { isHeader, isLogLine } from './pasted.ts';
import { findPhrase } from './phrases.ts';
import {
  SECTION_PRIORITY,
  SECTION_WORDS,
  type SectionKind,
  TITLE_FILLERS,
} from './words/sections.ts';
import { findZones } from './zones.ts';

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
}

/**
 * Says of each line in which sections it stands. Headings, bold lines, `Label:` lines and bare lines that hold
 * only section words open one; a section ends where another of its rank begins.
 */
export function outline(lines: readonly Line[]): Placed[] {
  const placed: Placed[] = [];
  let open: Open[] = [];
  let groups = 0;
  for (const [index, written] of lines.entries()) {
    const line = asCode(written, open) ? { ...written, kind: 'code' as const } : written;
    const title = beside(readTitle(line), line, lines[index + 1]);
    if (line.bullet || (line.opens && line.listDepth === 0))
      open = open.filter((one) => !endsAt(one, line));
    if (title) {
      const timeline = open.find((one) => one.kinds.includes('timeline'));
      const closes = timeline !== undefined && closesTimeline(timeline, line, title);
      const rank = timeline && !closes ? Math.max(title.rank, timeline.rank + 1) : title.rank;
      const reach = closes ? Math.min(rank, timeline.rank) : rank;
      open = open.filter((one) => one.rank < reach);
      groups += 1;
      open.push({ kinds: title.kinds, rank, listDepth: line.listDepth, group: groups });
    }
    const within = open.flatMap((one) => one.kinds);
    placed.push({
      ...line,
      within,
      section: within.findLast((kind) => kind !== 'other') ?? 'other',
      title: title !== null && title.content === '',
      content: title ? title.content : line.text,
      label: title?.label ?? '',
      level: open.length,
      group: open.at(-1)?.group ?? 0,
    });
  }
  return placed;
}

/** What was pasted without a fence is code all the same; only a timeline may be told in lines of a log. */
const asCode = ({ kind, text }: Line, open: readonly Open[]) =>
  kind !== 'row' &&
  (isHeader(text) || (isLogLine(text) && !open.some(({ kinds }) => kinds.includes('timeline'))));

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
function closesTimeline(timeline: Open, line: Line, title: Title): boolean {
  if (line.kind === 'heading') {
    return title.rank <= timeline.rank || title.kinds.some((kind) => PARTS.has(kind));
  }
  if (line.listDepth > timeline.listDepth) return false;
  if (title.kinds[0] === 'timeline') return true;
  if (title.content !== '' && line.listDepth === 0) return false;
  const parts = title.rank <= timeline.rank ? MAIN : PARTS;
  return title.kinds.some((kind) => parts.has(kind));
}

/** Under a heading, lines that say "Resolution" or "Impact" may be topics of the timeline; these are not. */
const PARTS = new Set<SectionKind>(['cause', 'actions', 'lessons', 'end']);
const MAIN = new Set<SectionKind>([
  'cause',
  'resolution',
  'actions',
  'lessons',
  'end',
  'summary',
  'impact',
]);

const BOLD = 7;
const BARE = 8;
const TEXT_LABEL = 9;
const SIBLINGS = 15;
const ITEM_LABEL = 20;

interface Title {
  kinds: readonly SectionKind[];
  rank: number;
  label: string;
  content: string;
}

function readTitle(line: Line): Title | null {
  if (line.kind === 'row' || line.kind === 'code') return null;
  const named = line.text.replace(/\s*:\s*$/, '');
  const bare = withoutNote(named);
  const colon = named.length < line.text.length;
  const inList = line.listDepth > 0;
  if (line.kind === 'heading') return heading(line);
  const timed = findClockTimes(bare).length > 0 || findDates(bare).length > 0;
  if (line.boldLead >= line.text.length - 1 && line.text.length <= 100 && line.opens && !timed) {
    const kinds = kindsOf(bare, 0.4);
    if (kinds.length > 0 || !inList)
      return {
        kinds: kinds.length > 0 ? kinds : ['other'],
        rank: inList ? ITEM_LABEL + line.listDepth : BOLD,
        label: named,
        content: '',
      };
  }
  if (colon && line.text.length <= 80 && !timed) {
    const kinds = kindsOf(bare, 0.6);
    if (kinds.length > 0)
      return {
        kinds,
        rank: inList
          ? ITEM_LABEL + line.listDepth
          : line.column > 4
            ? BARE + line.column / 100
            : BARE,
        label: named,
        content: '',
      };
  }
  const labelled = /^([^:]{2,60}?)\s*(?::|\s[-–—])\s*(\S.*)$/.exec(line.text);
  if (labelled?.[1] && labelled[2] && !/\d[:.]\d|^\d/.test(labelled[1])) {
    const kinds = kindsOf(labelled[1], 0.6);
    if (kinds.length > 0 && labelled[1].split(/\s+/).length <= 7) {
      return {
        kinds,
        rank: inList ? ITEM_LABEL + line.listDepth : TEXT_LABEL,
        label: labelled[1],
        content: labelled[2],
      };
    }
  }
  const wordsOnly = line.opens || /^[A-Z0-9\W]/.test(line.text);
  if (!colon && wordsOnly && !inList && line.text.length <= 60 && !/[.!?,;]$/.test(line.text)) {
    const kinds = kindsOf(bare, 1);
    if (kinds.length > 0) return { kinds, rank: BARE, label: line.text, content: '' };
  }
  return null;
}

/** "Timeline (3 May 2024, all times in UTC)" is a title like "Timeline": its brackets tell of what is under it. */
const withoutNote = (text: string) =>
  text.replace(/\s*[([]([^()[\]]*)[)\]]$/, (bracket, inner: string) =>
    /\b(?:time\w*|clock)\b/i.test(inner) || [...findDates(inner), ...findZones(inner)].length > 0
      ? ''
      : bracket,
  );

/** "### Root Cause: a wrong setting" carries its text in the heading. */
function heading(line: Line): Title {
  if (/^\W*\d{1,2}[:.]\d{2}\b/.test(line.text))
    return { kinds: ['other'], rank: line.depth, label: line.text, content: '' };
  const labelled = /^([^:]{2,40}?)\s*:\s*(\S.*)$/.exec(line.text);
  const label = labelled?.[1] ?? line.text.replace(/\s*:\s*$/, '');
  if (labelled?.[2]) {
    const kinds = kindsOf(label, 0.6);
    if (kinds.length > 0) return { kinds, rank: line.depth, label, content: labelled[2] };
  }
  const bare = withoutNote(line.text);
  const kinds = kindsOf(bare, bare.length > 60 ? 0.5 : 0.2);
  return {
    kinds: kinds.length > 0 ? kinds : ['other'],
    rank: line.depth,
    label: line.text.replace(/\s*:\s*$/, ''),
    content: '',
  };
}

/**
 * The kinds that a title announces, the weightiest first; none when section words are less than `share` of
 * its words, fillers aside.
 */
export function kindsOf(title: string, share: number): SectionKind[] {
  const text = title
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}'\s/-]/gu, ' ')
    .replace(/^\s*(?:\d+|[ivx]+|[a-h])\s+/, '')
    .trim();
  const words = text.split(/[\s/-]+/).filter(Boolean);
  if (words.length === 0 || words.length > 12) return [];
  const covered = new Set<string>();
  const kinds: SectionKind[] = [];
  for (const kind of SECTION_PRIORITY) {
    for (const phrase of kind === 'other' || kind === 'title' ? [] : SECTION_WORDS[kind]) {
      const hit = findPhrase(text, phrase, text);
      if (!hit) continue;
      for (const word of text.slice(hit.start, hit.end).split(/[\s/-]+/)) covered.add(word);
      if (!kinds.includes(kind)) kinds.push(kind);
    }
  }
  const telling = words.filter((word) => !TITLE_FILLERS.has(word) || covered.has(word));
  const found = telling.filter((word) => covered.has(word)).length;
  if (found === 0 || found / telling.length < share) return [];
  // "Actions taken" tells of the response; it promises nothing.
  const own = kinds.includes('response') ? kinds.filter((kind) => kind !== 'actions') : kinds;
  return own.length > 1 ? own.filter((kind) => kind !== 'end') : own;
}
