import type { APIRoute } from 'astro';
import { exportSource, fileResponse } from '../collections/exports.ts';
import { actionsCsv } from '../core/export/tables.ts';

export const GET: APIRoute = async () => fileResponse(actionsCsv(await exportSource()), 'text/csv');
