import { type Phase, phasesOf } from '../insight/phases.ts';
import type { Moment, Postmortem, TimelineEntry } from '../postmortem.ts';
import { MILESTONES, type MilestoneName, milestonesOf } from '../time/milestones.ts';

/** Minutes since the epoch, both. */
export interface Span {
  from: number;
  to: number;
}

/** A point on the drawing that has a shape and wants a label. */
export interface IncidentMark {
  kind: MilestoneName | 'trigger';
  at: Moment;
  /** The entry of the list that tells it; null for a start or end that only the window states. */
  entryId: string | null;
}

/** What the drawing of one incident shows, in time; the layouts turn it into pixels. */
export interface IncidentDrawing {
  zone: string;
  /** The first day, `YYYY-MM-DD`: labels name a day only where it is another. */
  day: string;
  extent: Span;
  phases: (Span & Pick<Phase, 'name' | 'missing'>)[];
  wrongTurns: (Span & { entryId: string })[];
  /** From the earliest entry to the start: a trigger, an early alert. */
  before: Span | null;
  /** Stretches towards a start or end that is not recorded. */
  open: (Span & { side: 'start' | 'end' })[];
  /** In time order. */
  marks: IncidentMark[];
  /** In the order of the list, all of them; one too far from the window is not drawn, and keeps its place. */
  entries: (TimelineEntry & { isFar: boolean })[];
  missing: MilestoneName[];
}

/** Entries further from the window than this part of it stay in the list: they would squeeze the incident. */
const MARGIN = 0.5;

/** Draws an incident to scale; null where no time at all is recorded. */
export function drawIncident(postmortem: Postmortem): IncidentDrawing | null {
  const { started, resolved, timeline, timezone } = postmortem;
  const known = [started, resolved, ...timeline.flatMap(({ at, until }) => [at, until])].filter(
    (moment) => moment !== null,
  );
  if (known.length === 0) return null;
  const times = known.map(({ epoch }) => epoch);
  const bounds = boundsOf(started, resolved, { from: Math.min(...times), to: Math.max(...times) });
  const inside = (moment: Moment) => moment.epoch >= bounds.from && moment.epoch <= bounds.to;
  const entries = timeline.map((entry) => ({ ...entry, isFar: !inside(entry.at) }));
  const marks = marksOf(postmortem).filter(({ at }) => inside(at));
  const drawn = [
    ...marks.map(({ at }) => at.epoch),
    ...entries.flatMap(({ at, until, isFar }) =>
      isFar ? [] : until && inside(until) ? [at.epoch, until.epoch] : [at.epoch],
    ),
  ];
  const within = { from: Math.min(...drawn), to: Math.max(...drawn) };
  const { extent, open } = openEnds(within, started === null, resolved === null);
  return {
    zone: timezone,
    day: (marks[0]?.at ?? known[0])?.local.slice(0, 10) ?? '',
    extent,
    open,
    ...bandsOf(postmortem, within),
    before:
      started !== null && within.from < started.epoch
        ? { from: within.from, to: started.epoch }
        : null,
    marks,
    entries,
    missing: MILESTONES.filter((name) => milestonesOf(postmortem)[name] === null),
  };
}

/** The place of an entry in the list, from 0 on: by it what is drawn of an entry is found. */
export function placeOf({ entries }: IncidentDrawing, entryId: string | null): number | undefined {
  const place = entries.findIndex(({ id }) => id === entryId);
  return place === -1 ? undefined : place;
}

function boundsOf(started: Moment | null, resolved: Moment | null, all: Span): Span {
  if (started === null || resolved === null) return all;
  const margin = Math.max((resolved.epoch - started.epoch) * MARGIN, 10);
  return {
    from: Math.max(all.from, started.epoch - margin),
    to: Math.min(all.to, resolved.epoch + margin),
  };
}

/** A little room towards what is not recorded, so that the drawing does not seem to begin or end there. */
function openEnds(
  within: Span,
  atStart: boolean,
  atEnd: boolean,
): Pick<IncidentDrawing, 'extent' | 'open'> {
  const room = Math.max((within.to - within.from) * 0.1, 1);
  const single = within.from === within.to ? 1 : 0;
  const extent = {
    from: within.from - (atStart ? room : single),
    to: within.to + (atEnd ? room : single),
  };
  return {
    extent,
    open: [
      ...(atStart ? [{ side: 'start' as const, from: extent.from, to: within.from }] : []),
      ...(atEnd ? [{ side: 'end' as const, from: within.to, to: extent.to }] : []),
    ],
  };
}

/** The phases as far as they are known: without a start from the first later milestone, without an end to the last entry. */
function bandsOf(
  postmortem: Postmortem,
  within: Span,
): Pick<IncidentDrawing, 'phases' | 'wrongTurns'> {
  const { detected, identified, mitigated } = milestonesOf(postmortem);
  const last = postmortem.timeline.map(({ at }) => at).findLast(({ epoch }) => epoch === within.to);
  const { phases, wrongTurns } = phasesOf({
    started: postmortem.started ?? detected ?? identified ?? mitigated,
    resolved: postmortem.resolved ?? last ?? null,
    timeline: postmortem.timeline,
  });
  const span = ({ from, to }: Pick<Phase, 'from' | 'to'>) => ({
    from: Math.max(from.epoch, within.from),
    to: Math.min(to.epoch, within.to),
  });
  return {
    phases: phases.map((phase) => ({ name: phase.name, missing: phase.missing, ...span(phase) })),
    wrongTurns: wrongTurns
      .map(({ entryId, ...turn }) => ({ entryId, ...span(turn) }))
      .filter(({ from, to }) => to > from),
  };
}

/** Milestones and triggers in time order; equal times keep the order of the milestones. */
function marksOf(postmortem: Postmortem): IncidentMark[] {
  const { timeline } = postmortem;
  const milestones = Object.entries(milestonesOf(postmortem)) as [MilestoneName, Moment | null][];
  const marks: IncidentMark[] = milestones.flatMap(([kind, at]) => {
    if (at === null) return [];
    const told = timeline.find((entry) => entry.kind === kind && entry.at.epoch === at.epoch);
    return [{ kind, at, entryId: told?.id ?? null }];
  });
  const triggers: IncidentMark[] = timeline
    .filter(({ kind }) => kind === 'trigger')
    .map(({ at, id }) => ({ kind: 'trigger', at, entryId: id }));
  return [...triggers, ...marks].toSorted((a, b) => a.at.epoch - b.at.epoch);
}
