import { type ActionRecord, recordOf } from '../../insight/actions.ts';
import { metricsOf } from '../../insight/metrics.ts';
import { counted } from '../../insight/population.ts';
import { dayOf, type Moment, type Postmortem } from '../../postmortem.ts';
import { rfc3339, updatedAt } from '../instants.ts';
import type { ExportSource } from '../source.ts';
import type { Document } from './documents.ts';
import { headOf } from './head.ts';

// One function a file of the open data that is about single postmortems; lists are newest first.

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
