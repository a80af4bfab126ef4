import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { daysBetween, findDates, writeDay } from './dates.ts';
import type { Placed } from './outline.ts';
import { findPhrase } from './phrases.ts';
import { ASKS_FOR, BRACKET, BRIEF_WORDS, INCIDENT_WORDS, PLACEHOLDER } from './words/brief.ts';

/** What the other readers found, as far as it shows that one incident is told. */
export interface Signs {
  entries: number;
  window: boolean;
  /** Whether one end of the window is stated, at least. */
  stated: boolean;
  day: boolean;
  actions: number;
  /** Links to other documents, and how many words they hold. */
  links: { count: number; words: number };
}

/**
 * Why a document is no postmortem, as a sentence; null when it is one. A postmortem tells of one incident, with
 * times, a date or a cause; an assignment or a guide tells how to write one.
 */
export function refusalOf(lines: readonly Placed[], signs: Signs): string | null {
  const text = lines
    .filter((line) => line.kind !== 'code')
    .map((line) => line.text)
    .join('\n');
  const words = text.split(/\s+/).filter(Boolean).length;
  if (words === 0) return 'The file is empty.';
  const told = signs.entries >= 2 || signs.window;
  const blanks = Math.max(...[PLACEHOLDER, BRACKET].map((one) => text.match(one)?.length ?? 0));
  if (!told && blanks >= 3)
    return 'The file is a template: its places for times and texts are not filled in.';
  if (!told && signs.links.count >= 3 && signs.links.words >= words / 2)
    return 'The file lists other documents, and tells of no incident of its own.';
  if (!told && listsDays(lines))
    return 'The file lists incidents of several months, and tells of none by itself.';
  if (!told && asksFor(lines))
    return 'The text asks for the parts of a postmortem, and tells of no incident of its own.';
  const brief = weigh(text, BRIEF_WORDS);
  const incident = weigh(text, INCIDENT_WORDS);
  const cause = lines
    .filter((line) => line.within.includes('cause') && !line.title)
    .reduce((sum, line) => sum + line.content.split(/\s+/).length, 0);
  const evidence =
    Math.min(signs.entries, 4) * 1.5 +
    (signs.window ? 4 : signs.stated ? 2 : 0) +
    (signs.day ? 2 : 0) +
    Math.min(incident, 8) +
    (cause >= 15 ? 2 : 0) +
    (signs.actions >= 2 ? 1 : 0);
  if (words < 40 && evidence < 6) return `The file holds ${words} words and tells of no incident.`;
  // An assignment is often kept around the report that answers it, and only a report has a timeline with times, or a
  // window of its own with one time below it and with what is to be done.
  const whole = signs.window && signs.day && signs.entries === 1 && signs.actions >= 2;
  if (brief >= 6 && evidence < (signs.entries >= 2 || whole ? 10 : 18))
    return 'The text tells how to write a postmortem, or sets one as a task, and tells of no incident of its own.';
  if (brief >= 3 && evidence < 6)
    return 'The text tells about postmortems, and of no incident of its own.';
  if (evidence < 2) return 'The text tells of no incident: it has no times, no date and no cause.';
  return null;
}

/** True where one line in three asks its reader for something; what is to be done after an incident is asked of the team. */
function asksFor(lines: readonly Placed[]): boolean {
  const told = lines.filter(
    (line) =>
      line.kind !== 'code' &&
      !line.title &&
      !line.within.some((kind) => kind === 'actions' || kind === 'lessons'),
  );
  const asks = told.filter((line) => ASKS_FOR.test(line.content)).length;
  return asks >= 4 && asks >= told.length / 3;
}

/** True for a list or a table that leads with days a month or more apart: a log of incidents. */
function listsDays(lines: readonly Placed[]): boolean {
  const told = lines.filter((line) => line.kind !== 'code' && !line.title);
  const days = told.flatMap((line) => {
    const date = line.kind === 'row' || line.bullet ? findDates(line.text)[0] : undefined;
    return date && date.start <= 2 && date.year !== null ? (writeDay(date) ?? []) : [];
  });
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  return (
    new Set(days).size >= 3 &&
    days.length >= told.length / 2 &&
    first !== undefined &&
    last !== undefined &&
    daysBetween(first, last) >= 30
  );
}

function weigh(text: string, words: Readonly<Record<string, number>>): number {
  return Object.entries(words).reduce(
    (sum, [phrase, weight]) => sum + (findPhrase(text, phrase) ? weight : 0),
    0,
  );
}

/** How much of a document is links. */
export function linksOf(tree: Root): Signs['links'] {
  const links = { count: 0, words: 0 };
  visit(tree, ['link', 'linkReference'], (node) => {
    links.count += 1;
    links.words += textOf(node).split(/\s+/).filter(Boolean).length;
  });
  return links;
}
