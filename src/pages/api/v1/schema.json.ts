import type { APIRoute } from 'astro';
import { exportSource, jsonResponse } from '../../../collections/exports.ts';
import { apiSchema } from '../../../core/export/api/documents.ts';

export const GET: APIRoute = async () =>
  jsonResponse(apiSchema((await exportSource()).addresses.file('api/v1/schema.json')));
