import type { APIRoute } from 'astro';
import { exportSource, fileResponse } from '../collections/exports.ts';
import { postmortemsCsv } from '../core/export/tables.ts';

export const GET: APIRoute = async () =>
  fileResponse(postmortemsCsv(await exportSource()), 'text/csv');
