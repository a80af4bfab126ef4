import { type ActionRecord, actionRecords } from '../insight/actions.ts';
import { type Metrics, metricsOf } from '../insight/metrics.ts';
import { isPending } from '../insight/promises.ts';
import { dayOf, lessonsOf, type Postmortem } from '../postmortem.ts';
import { type Field, writeCsv } from './csv.ts';
import { rfc3339 } from './instants.ts';
import type { ExportSource } from './source.ts';

/** The name of a column and what stands in it. Columns are only ever added at the end: scripts count them. */
type Columns<Row> = readonly (readonly [name: string, field: (row: Row) => Field])[];

function table<Row, Source>(
  columns: Columns<Row>,
  sources: readonly Source[],
  rowOf: (source: Source) => Row,
): string {
  const fieldsOf = (row: Row) => columns.map(([, field]) => field(row));
  return writeCsv(
    columns.map(([name]) => name),
    Iterator.from(sources).map((source) => fieldsOf(rowOf(source))),
  );
}

/** Lists within a field: ids hold no white space, so a space parts them. */
const join = (ids: Iterable<string>): string => [...ids].join(' ');

interface PostmortemRow {
  postmortem: Postmortem;
  metrics: Metrics;
  url: string;
}

const POSTMORTEM_COLUMNS: Columns<PostmortemRow> = [
  ['id', ({ postmortem }) => postmortem.id],
  ['title', ({ postmortem }) => postmortem.title],
  ['date', ({ postmortem }) => dayOf(postmortem)],
  ['status', ({ postmortem }) => postmortem.status],
  ['severity', ({ postmortem }) => postmortem.severity],
  ['timezone', ({ postmortem }) => postmortem.timezone],
  ['started_at', ({ postmortem: { started } }) => started && rfc3339(started)],
  ['resolved_at', ({ postmortem: { resolved } }) => resolved && rfc3339(resolved)],
  ['time_to_detect_minutes', ({ metrics }) => metrics.timeToDetect],
  ['time_to_acknowledge_minutes', ({ metrics }) => metrics.timeToAcknowledge],
  ['time_to_identify_minutes', ({ metrics }) => metrics.timeToIdentify],
  ['time_to_mitigate_minutes', ({ metrics }) => metrics.timeToMitigate],
  ['time_to_resolve_minutes', ({ metrics }) => metrics.timeToResolve],
  ['wrong_turn_minutes', ({ metrics }) => metrics.wrongTurnTime],
  ['impact_percent', ({ postmortem }) => postmortem.impact.percent],
  ['impact_of', ({ postmortem }) => postmortem.impact.of],
  ['impact_minutes', ({ metrics }) => metrics.impactMinutes],
  ['services', ({ postmortem }) => join(postmortem.services)],
  ['cause', ({ postmortem }) => postmortem.cause],
  ['trigger', ({ postmortem }) => postmortem.trigger],
  [
    'contributing_causes',
    ({ postmortem }) => join(new Set(postmortem.factors.map(({ category }) => category))),
  ],
  ['detection', ({ postmortem }) => postmortem.detection],
  ['lessons', ({ postmortem }) => join(lessonsOf(postmortem))],
  ['actions', ({ postmortem }) => postmortem.actions.length],
  ['actions_pending', ({ postmortem }) => postmortem.actions.filter(isPending).length],
  ['summary', ({ postmortem }) => postmortem.summary],
  ['resolution', ({ postmortem }) => postmortem.resolution],
  ['url', ({ url }) => url],
];

/** /postmortems.csv: a row a postmortem, newest first. A field is empty where the record says unknown. */
export function postmortemsCsv({ postmortems, addresses }: ExportSource): string {
  return table(POSTMORTEM_COLUMNS, postmortems, (postmortem) => ({
    postmortem,
    metrics: metricsOf(postmortem),
    url: addresses.postmortem(postmortem.id),
  }));
}

type ActionRow = ActionRecord & { page: string };

const ACTION_COLUMNS: Columns<ActionRow> = [
  ['id', ({ key }) => key],
  ['postmortem', ({ postmortem }) => postmortem.id],
  ['postmortem_title', ({ postmortem }) => postmortem.title],
  ['text', ({ action }) => action.text],
  ['type', ({ action }) => action.type],
  ['status', ({ action }) => action.status],
  ['lesson', ({ action }) => action.lesson ?? null],
  ['owner', ({ action }) => action.owner ?? null],
  ['services', ({ postmortem }) => join(postmortem.services)],
  ['promised_on', ({ promisedOn }) => promisedOn],
  ['due', ({ action }) => action.due ?? null],
  ['closed', ({ action }) => action.closed ?? null],
  ['age_days', ({ age }) => age],
  ['overdue_days', ({ overdueBy }) => overdueBy],
  ['ticket', ({ action }) => action.url ?? null],
  ['url', ({ page }) => page],
];

/** /actions.csv: every action of the final postmortems in the order of `actionRecords`, as of the build's day. */
export function actionsCsv({ postmortems, buildDay, addresses }: ExportSource): string {
  return table(ACTION_COLUMNS, actionRecords(postmortems, buildDay), (record) => ({
    ...record,
    page: addresses.postmortem(record.postmortem.id, record.action.id),
  }));
}
