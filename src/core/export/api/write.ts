import { type ActionRecord, actionRecords } from '../../insight/actions.ts';
import { distributionOf } from '../../insight/distribution.ts';
import { groupsOf } from '../../insight/groups.ts';
import { lessonInsights } from '../../insight/lessons.ts';
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

function entryOf(postmortem: Postmortem, { addresses }: ExportSource) {
  const { id, title, status, severity, cause, trigger, services } = postmortem;
  const url = addresses.postmortem(id);
  return { id, title, date: dayOf(postmortem), status, severity, cause, trigger, services, url };
}

/** postmortems/<id>.json; actions of one that is not final have their ages too. */
export function postmortemDocument(
  postmortem: Postmortem,
  source: ExportSource,
): Document<'postmortem'> {
  const { id, timeline, factors, started, resolved } = postmortem;
  const actions = actionRecords([{ ...postmortem, status: 'final' }], source.buildDay);
  const inOrder = new Map(actions.map((record) => [record.action.id, record]));
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
      actions: postmortem.actions.flatMap((action) => {
        const record = inOrder.get(action.id);
        return record ? [actionOf(record, source)] : [];
      }),
      tags: postmortem.tags,
      authors: postmortem.authors,
      reviewers: postmortem.reviewers,
      related: postmortem.related,
      dataNotes: postmortem.dataNotes,
      updatedAt: updatedAt(postmortem, source),
      markdown: source.addresses.file(`postmortems/${id}.md`),
    },
  };
}

function actionOf(record: ActionRecord, { addresses }: ExportSource) {
  const { key, postmortem, action, promisedOn, age, overdueBy } = record;
  return {
    id: key,
    postmortem: postmortem.id,
    text: action.text,
    type: action.type,
    status: action.status,
    lesson: action.lesson ?? null,
    owner: action.owner ?? null,
    due: action.due ?? null,
    closed: action.closed ?? null,
    ticket: action.url ?? null,
    promisedOn,
    ageDays: age,
    overdueDays: overdueBy,
    url: addresses.postmortem(postmortem.id, action.id),
  };
}

/** actions.json: the actions of final postmortems, in the order of `actionRecords`. */
export const actionsDocument = (source: ExportSource): Document<'actions'> => ({
  ...headOf(source),
  asOf: source.buildDay,
  actions: actionRecords(source.postmortems, source.buildDay).map((record) =>
    actionOf(record, source),
  ),
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
      recurrences: recurrences.map(({ postmortem, kind, promised, incidents, doneByThen }) => ({
        postmortem: postmortem.id,
        kind,
        promised,
        incidents,
        doneByThen,
      })),
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
