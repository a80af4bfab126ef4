import type { APIRoute } from 'astro';
import { exportSource, fileResponse } from '../collections/exports.ts';
import { writeCalendar } from '../core/export/ics.ts';
import { actionRecords } from '../core/insight/actions.ts';

export const GET: APIRoute = async () => {
  const source = await exportSource();
  const records = actionRecords(source.postmortems, source.buildDay);
  return fileResponse(
    writeCalendar(`Actions · ${source.site.title}`, records, source),
    'text/calendar',
  );
};
