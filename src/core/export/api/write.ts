import { type ActionRecord, recordOf } from '../../insight/actions.ts';
import { distributionOf } from '../../insight/distribution.ts';
import { groupsOf } from '../../insight/groups.ts';
import { lessonInsights, type Recurrence, type RecurrenceKind } from '../../insight/lessons.ts';
import { METRIC_TEXTS, type MetricName, metricsOf } from '../../insight/metrics.ts';
import { counted } from '../../insight/population.ts';
import { dayOf, type Moment, type Postmortem } from '../../postmortem.ts';
import { rfc3339, updatedAt } from '../instants.ts';
import type { ExportSource } from '../source.ts';
import type { Document } from './documents.ts';
import { API_VERSION } from './version.ts';

// One function a file of the open data. Lists are in the order of the site: postmortems newest first, causes,
// services and lessons in the team's own.

const headOf = ({ site, addresses }: ExportSource) => ({
  version: API_VERSION,
  site: { title: site.title, url: addresses.home },
});

const instant = (moment: Moment | null) => moment && rfc3339(moment);

/** postmortems.json */
export const postmortemsDocument = (source: ExportSource): Document<'postmortems'> => ({
  ...headOf(source),
  postmortems: source.postmortems.map((postmortem) => {
    const { timeToResolve, impactMinutes } = metricsOf(postmortem);
    return { ...entryOf(postmortem, source), timeToResolve, impactMinutes };
  }),
});

function entryOf(postmortem: Postmortem, source: ExportSource) {
  const { id, title, status, severity, cause, trigger, services } = postmortem;
  const url = source.addresses.postmortem(id);
  const date = dayOf(postmortem);
  const changed = updatedAt(postmortem, source);
  return { id, title, date, status, severity, cause, trigger, services, url, updatedAt: changed };
}

/** What a postmortem promised, in the order of its file; one that is not final has ages too. */
const actionsOf = (postmortem: Postmortem, { buildDay }: ExportSource) =>
  postmortem.actions.map((action) => actionOf(recordOf({ postmortem, action }, buildDay)));

/** postmortems/<id>.json */
export function postmortemDocument(
  postmortem: Postmortem,
  source: ExportSource,
): Document<'postmortem'> {
  const { id, timeline, factors, started, resolved } = postmortem;
  return {
    ...headOf(source),
    asOf: source.buildDay,
    postmortem: {
      ...entryOf(postmortem, source),
      summary: postmortem.summary,
      timezone: postmortem.timezone,
      startedAt: instant(started),
      resolvedAt: instant(resolved),
      impact: postmortem.impact,
      causeSummary: postmortem.causeSummary,
      resolution: postmortem.resolution,
      contributingFactors: factors,
      detection: postmortem.detection,
      metrics: metricsOf(postmortem),
      timeline: timeline.map(({ id: anchor, at, until, kind, text }) => ({
        id: anchor,
        at: rfc3339(at),
        until: instant(until),
        kind,
        text,
      })),
      actions: actionsOf(postmortem, source),
      tags: postmortem.tags,
      authors: postmortem.authors,
      reviewers: postmortem.reviewers,
      related: postmortem.related,
      dataNotes: postmortem.dataNotes,
      source: postmortem.source,
      aliases: postmortem.aliases,
      markdown: source.addresses.file(`postmortems/${id}.md`),
    },
  };
}

/** What is not recorded is left out: most actions lack something, and there are many of them. */
function actionOf({ action, age, overdueBy }: ActionRecord) {
  const { id, text, type, status, lesson, owner, due, closed, url } = action;
  return {
    id,
    text,
    type,
    status,
    ...(lesson !== undefined && { lesson }),
    ...(owner !== undefined && { owner }),
    ...(due !== undefined && { due }),
    ...(closed !== undefined && { closed }),
    ...(url !== undefined && { ticket: url }),
    ...(age !== null && { ageDays: age }),
    ...(overdueBy !== null && { overdueDays: overdueBy }),
  };
}

/** actions.json: what final postmortems promised, newest first. */
export const actionsDocument = (source: ExportSource): Document<'actions'> => ({
  ...headOf(source),
  asOf: source.buildDay,
  promises: counted(source.postmortems)
    .filter(({ actions }) => actions.length > 0)
    .map((postmortem) => ({
      postmortem: postmortem.id,
      promisedOn: dayOf(postmortem),
      url: source.addresses.postmortem(postmortem.id),
      actions: actionsOf(postmortem, source),
    })),
});

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
