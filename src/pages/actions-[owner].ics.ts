import type { APIRoute, GetStaticPaths } from 'astro';
import {
  type CalendarProps,
  calendarPaths,
  exportSource,
  fileResponse,
} from '../collections/exports.ts';
import { writeCalendar } from '../core/export/ics.ts';

export const getStaticPaths = calendarPaths satisfies GetStaticPaths;

export const GET: APIRoute<CalendarProps> = async ({ props: { name, records } }) =>
  fileResponse(writeCalendar(`Actions of ${name}`, records, await exportSource()), 'text/calendar');
