import { writeDuration } from '../time/duration.ts';
import type { FoundAction } from './actions.ts';
import type { Facts } from './facts.ts';
import type { Evidence, Sureness } from './import.ts';
import type { Times } from './times.ts';

interface Found {
  words: string;
  line: number;
}

/** Where each field of a draft was read, in the order of the fields. */
export function evidenceOf(
  facts: Facts,
  times: Times,
  actions: readonly FoundAction[],
): Record<string, Evidence> {
  const { title, summary, severity, percent, services } = facts;
  const zone = times.zone?.ambiguous ? null : times.zone;
  const named = times.zone && { words: times.zone.zone.text, line: times.zone.line };
  return {
    title: { value: title.title, words: title.title, line: title.line, sure: title.sure },
    ...(summary && {
      summary: evidence(
        summary.text,
        { words: summary.text.slice(0, 120), line: summary.line },
        'stated',
      ),
    }),
    severity: evidence(
      severity.id,
      severity.written ?? percent,
      severity.written ? 'stated' : percent ? 'inferred' : 'unknown',
    ),
    timezone: evidence(zone?.zone.iana ?? 'unknown', named, zone ? 'stated' : 'unknown'),
    startedAt: bound(times, 'start', times.startedAt),
    resolvedAt: bound(times, 'end', times.resolvedAt),
    ...(times.duration && {
      duration: evidence(
        writeDuration(Math.round(times.duration.duration.minutes)),
        { words: times.duration.duration.text, line: times.duration.line },
        'stated',
      ),
    }),
    'impact.percent': evidence(
      percent?.percent ?? 'unknown',
      percent,
      percent ? 'stated' : 'unknown',
    ),
    services: evidence(
      services.ids,
      services.ids.length > 0 ? services : null,
      services.ids.length > 0 ? 'inferred' : 'unknown',
    ),
    'rootCause.category': inferred(facts.category),
    'rootCause.trigger': inferred(facts.trigger),
    'detection.method': inferred(facts.detection),
    timeline: counted(
      times.entries.map((entry) => ({ words: entry.stamp.time.text, line: entry.line })),
    ),
    actions: counted(
      actions.map((action) => ({ words: action.text.slice(0, 80), line: action.line })),
    ),
  };
}

function evidence(value: unknown, found: Found | null | undefined, sure: Sureness): Evidence {
  return { value, words: found?.words ?? '', line: found?.line ?? null, sure };
}

const inferred = (found: (Found & { id: string }) | null): Evidence =>
  evidence(found?.id ?? 'unknown', found, found ? 'inferred' : 'unknown');

const counted = (found: readonly Found[]): Evidence =>
  evidence(found.length, found[0], found.length > 0 ? 'stated' : 'unknown');

/** A bound that the text states is stated only with its day; one that the timeline gave is inferred. */
function bound(
  { stated, entries, from }: Times,
  which: 'start' | 'end',
  value: string | null,
): Evidence {
  const first = which === 'start' ? entries[0] : entries.at(-1);
  const found =
    stated[which] ?? (first ? { words: first.stamp.time.text, line: first.line } : null);
  const sure = value === null ? 'unknown' : from[which] === 'stated' ? 'stated' : 'inferred';
  return evidence(value ?? 'unknown', found, sure);
}
