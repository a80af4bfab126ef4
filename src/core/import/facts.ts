import type { DetectionMethod, Trigger } from '../postmortem.ts';
import type { TeamLists } from '../rules/rule.ts';
import { readCause, readTrigger } from './cause.ts';
import type { Classified } from './classify.ts';
import { readDetection } from './detection.ts';
import type { Placed } from './outline.ts';
import { type Passage, readLead, readPassage } from './passage.ts';
import { type FoundPercent, readPercent } from './percent.ts';
import { readResolution } from './resolution.ts';
import { cutAtSentence, SENTENCE_END } from './sentence-end.ts';
import { readServices } from './services.ts';
import { readSeverity, severityOf } from './severity.ts';
import type { Source } from './source.ts';
import type { TeamWords } from './team-words.ts';
import type { Times } from './times.ts';
import { readTitle } from './title.ts';

/** All that a document says beside its times and actions. */
export interface Facts {
  title: { title: string; line: number | null; sure: 'stated' | 'inferred' };
  summary: Passage | null;
  impact: Passage | null;
  cause: Passage | null;
  resolution: Passage | null;
  percent: FoundPercent | null;
  /** An id of the site's severities, and where it was read; `written` is null where it stands for the share affected. */
  severity: { id: string; written: { words: string; line: number } | null };
  category: Classified<string> | null;
  trigger: Classified<Trigger> | null;
  detection: Classified<DetectionMethod> | null;
  services: ReturnType<typeof readServices>;
}

/** Reads the facts of a document for a team's own causes, severities and services. */
export function readFacts(
  source: Source,
  lines: readonly Placed[],
  times: Times,
  lists: TeamLists,
  words: TeamWords,
): Facts {
  const severities = lists.site.severities.map(({ id }) => id);
  const title = readTitle(lines, source.fields);
  const summary = readPassage(lines, 'summary', OTHERS) ?? readLead(lines);
  const impact = readPassage(lines, 'impact', ['timeline', 'actions']);
  const cause = readPassage(lines, 'cause', ['timeline', 'actions']);
  const percent = readPercent(lines);
  const severity = readSeverity(lines, severities, source.fields);
  const told = summary ?? impact ?? cause;
  return {
    title: title ?? {
      title: titleFrom(told?.text ?? ''),
      line: told?.line ?? null,
      sure: 'inferred',
    },
    summary,
    impact,
    cause,
    resolution: readResolution(lines),
    percent,
    severity: {
      id: severity?.id ?? severityOf(percent?.percent ?? null, severities),
      written: severity,
    },
    category: readCause(
      lines,
      lists.causes.map(({ id }) => id),
      words.causes,
    ),
    trigger: readTrigger(lines),
    detection: readDetection(lines, times.entries),
    services: readServices(lines, lists.services, words.services),
  };
}

/** What may stand within a summary and is no part of its text. */
const OTHERS = [
  'duration',
  'impact',
  'cause',
  'detection',
  'timeline',
  'actions',
  'severity',
  'services',
  'authors',
] as const;

function titleFrom(text: string): string {
  const end = text.matchAll(SENTENCE_END).next().value?.index;
  const sentence = text.slice(0, end === undefined ? undefined : end + 1);
  return cutAtSentence(sentence.replace(/[.!?:]+$/, ''), 120) || 'Untitled incident';
}
