import { findClockTimes } from './clock.ts';
import { findDates } from './dates.ts';
import type { Line } from './lines.ts';
import { findPhrase } from './phrases.ts';
import {
  SECTION_PRIORITY,
  SECTION_WORDS,
  type SectionKind,
  TITLE_FILLERS,
} from './words/sections.ts';
import { findZones } from './zones.ts';

/** How far a title reaches: headings by their depth, then these; a higher rank reaches less far. */
export const BOLD = 7;
const BARE = 8;
export const TEXT_LABEL = 9;
export const SIBLINGS = 15;
export const ITEM_LABEL = 20;

/** A line that opens a section. */
export interface Title {
  kinds: readonly SectionKind[];
  rank: number;
  label: string;
  content: string;
}

/** What section a line opens: a heading, a bold line, a `Label:` or a bare line of section words; null for none. */
export function readTitle(line: Line): Title | null {
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

/**
 * "Timeline (3 May 2024, all times in UTC)" is a title like "Timeline", and "Improvements (Q3 2024)" one like
 * "Improvements": their brackets tell of what is under it.
 */
export const withoutNote = (text: string) =>
  text.replace(/\s*[([]([^()[\]]*)[)\]]$/, (bracket, inner: string) =>
    /\b(?:time\w*|clock|q[1-4]|(?:19|20)\d{2}|completed|done)\b/i.test(inner) ||
    [...findDates(inner), ...findZones(inner)].length > 0
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
      if (kinds.length > 0 && SAYS_LITTLE.has(phrase)) continue;
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

/** "Resolution details" is about the resolution; only alone do these announce what happened. */
const SAYS_LITTLE = new Set(['details', 'description', 'incident report']);
