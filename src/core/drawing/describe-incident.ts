import { namesOf, type PhaseName } from '../insight/phases.ts';
import { sayCount } from '../insight/phrases.ts';
import { sayDuration, writeDuration } from '../time/duration.ts';
import { clockBeside, clockOf, fullDay } from './clock.ts';
import type { IncidentDrawing } from './incident.ts';
import { KIND_WORDS, listOfWords } from './words.ts';

/** What a legend says beside a swatch. */
export interface LegendEntry {
  name: PhaseName | 'wrong-turn' | 'before' | 'open';
  word: string;
  /** `28m`; empty where the stretch has no end that is known. */
  minutes: string;
}

/** The swatches of a drawing with their minutes: only what occurs in it. */
export function legendOf({ phases, wrongTurns, before, open }: IncidentDrawing): LegendEntry[] {
  const total = (spans: readonly { from: number; to: number }[]) =>
    writeDuration(spans.reduce((sum, { from, to }) => sum + to - from, 0));
  return [
    ...(before
      ? [{ name: 'before' as const, word: 'before the start', minutes: total([before]) }]
      : []),
    ...phases.map((phase) => ({
      name: phase.name,
      word: listOfWords(namesOf(phase), 'or'),
      minutes: total([phase]),
    })),
    ...(wrongTurns.length > 0
      ? [
          {
            name: 'wrong-turn' as const,
            word: wrongTurns.length === 1 ? 'wrong turn' : 'wrong turns',
            minutes: total(wrongTurns),
          },
        ]
      : []),
    ...(open.length > 0 ? [{ name: 'open' as const, word: 'not recorded', minutes: '' }] : []),
  ];
}

/** The drawing in words, for those who do not see it: its window, its phases and its milestones. */
export function describeIncident(drawing: IncidentDrawing): string {
  const { phases, wrongTurns, marks, day, zone } = drawing;
  const sum = (spans: readonly { from: number; to: number }[]) =>
    sayDuration(spans.reduce((minutes, { from, to }) => minutes + to - from, 0));
  const lasted = phases.map((phase) => `${listOfWords(namesOf(phase), 'or')} ${sum([phase])}`);
  const turns = `Over them ${sayCount(wrongTurns.length, 'wrong turn')} of ${sum(wrongTurns)} in all.`;
  const times = marks.map(({ kind, at }) => `${KIND_WORDS[kind]} ${clockBeside(day, at.local)}`);
  return [
    `Times in ${zone}, from ${fullDay(day)}.`,
    ...(lasted.length > 0 ? [`Phases: ${lasted.join(', ')}.`] : []),
    ...(wrongTurns.length > 0 ? [turns] : []),
    ...(times.length > 0 ? [`Marks: ${times.join(', ')}.`] : []),
    ...gapsOf(drawing),
  ].join(' ');
}

/** A sentence for each thing that a reader would miss on the drawing. */
export function gapsOf({ missing, entries }: IncidentDrawing): string[] {
  const far = entries.filter(({ isFar }) => isFar).length;
  const name = listOfWords(missing);
  return [
    ...(missing.length > 0
      ? [`${name.charAt(0).toUpperCase()}${name.slice(1)}: not recorded.`]
      : []),
    ...(far > 0
      ? [
          `${sayCount(far, 'entry', 'entries')} far outside the incident ${far === 1 ? 'is' : 'are'} only in the list.`,
        ]
      : []),
  ];
}

/** The days that the drawing shows: `2 Jun 2024`, `31 Dec 2024 to 2 Jan 2025`. */
export function daysWords({ marks, entries, day }: IncidentDrawing): string {
  const shown = [...marks, ...entries.filter(({ isFar }) => !isFar)];
  const days = [day, ...shown.map(({ at }) => at.local.slice(0, 10))].toSorted();
  const [first = day, last = day] = [days[0], days.at(-1)];
  return first === last ? fullDay(first) : `${fullDay(first)} to ${fullDay(last)}`;
}

/** The window as a title says it: `14:00 to 14:45`, with the days where there are two. */
export function windowWords({ marks, day }: IncidentDrawing): string {
  const at = (kind: string) => marks.find((mark) => mark.kind === kind)?.at.local;
  const [from, to] = [at('started'), at('resolved')];
  const start = from === undefined ? 'an unknown start' : clockOf(from);
  const end = to === undefined ? 'an unknown end' : clockBeside(day, to);
  return `${start} to ${end}`;
}
