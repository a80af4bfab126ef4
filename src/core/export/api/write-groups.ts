import { distributionOf } from '../../insight/distribution.ts';
import { groupsOf } from '../../insight/groups.ts';
import { lessonInsights } from '../../insight/lessons.ts';
import { METRIC_TEXTS, type MetricName, metricsOf } from '../../insight/metrics.ts';
import { counted } from '../../insight/population.ts';
import type { Recurrence, RecurrenceKind } from '../../insight/recurrences.ts';
import type { ExportSource } from '../source.ts';
import type { Document } from './documents.ts';
import { headOf } from './head.ts';

// One function a file of the open data that sums up many postmortems. Causes, services and lessons are in the team's
// own order.

const groups = (grouping: 'causes' | 'services', source: ExportSource) =>
  groupsOf(grouping, counted(source.postmortems), {
    ...source,
    severities: source.site.severities,
  });

/** causes.json */
export const causesDocument = (source: ExportSource): Document<'causes'> => ({
  ...headOf(source),
  causes: groups('causes', source).map(({ id, title, description, postmortems, contributing }) => {
    const impact = postmortems.map((postmortem) => metricsOf(postmortem).impactMinutes);
    const { sum, n, missing } = distributionOf(impact);
    return {
      id,
      title,
      description,
      postmortems: postmortems.length,
      url: source.addresses.cause(id),
      contributing: contributing.length,
      impactMinutes: { sum, n, missing },
    };
  }),
});

/** services.json */
export const servicesDocument = (source: ExportSource): Document<'services'> => ({
  ...headOf(source),
  services: groups('services', source).map(({ id, title, description, team, postmortems }) => ({
    id,
    title,
    description,
    postmortems: postmortems.length,
    url: source.addresses.service(id),
    team,
  })),
});

const again = (recurrences: readonly Recurrence[], kind: RecurrenceKind) =>
  recurrences.filter((one) => one.kind === kind).map(({ postmortem }) => postmortem.id);

/** lessons.json */
export const lessonsDocument = (source: ExportSource): Document<'lessons'> => ({
  ...headOf(source),
  asOf: source.buildDay,
  lessons: lessonInsights(source.postmortems, source.lessons, source.buildDay).map(
    ({ lesson, counts, postmortems, recurrences }) => ({
      id: lesson.id,
      title: lesson.title,
      description: lesson.description ?? null,
      postmortems: postmortems.length,
      url: source.addresses.lesson(lesson.id),
      promised: counts.total,
      open: counts.open,
      inProgress: counts['in-progress'],
      done: counts.done,
      wontDo: counts['wont-do'],
      overdue: counts.overdue,
      recurrences: {
        notYetDone: again(recurrences, 'not-yet-done'),
        doneAndAgain: again(recurrences, 'done'),
      },
    }),
  ),
});

/** metrics.json: of the final postmortems, each with its definition, n and how many are missing. */
export function metricsDocument(source: ExportSource): Document<'metrics'> {
  const rows = counted(source.postmortems).map((postmortem) => ({
    id: postmortem.id,
    ...metricsOf(postmortem),
  }));
  const define = (name: MetricName) => {
    const { n, missing, median, p90 } = distributionOf(rows.map((row) => row[name]));
    return { ...METRIC_TEXTS[name], n, missing, median, p90 };
  };
  return {
    ...headOf(source),
    definitions: {
      timeToDetect: define('timeToDetect'),
      timeToAcknowledge: define('timeToAcknowledge'),
      timeToIdentify: define('timeToIdentify'),
      timeToMitigate: define('timeToMitigate'),
      timeToResolve: define('timeToResolve'),
      wrongTurnTime: define('wrongTurnTime'),
      impactMinutes: define('impactMinutes'),
    },
    postmortems: rows,
  };
}
