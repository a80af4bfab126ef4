import type { APIRoute } from 'astro';
import { exportSource, jsonResponse } from '../../../collections/exports.ts';
import { metricsDocument } from '../../../core/export/api/write.ts';

export const GET: APIRoute = async () => jsonResponse(metricsDocument(await exportSource()));
