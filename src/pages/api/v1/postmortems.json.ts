import type { APIRoute } from 'astro';
import { exportSource, jsonResponse } from '../../../collections/exports.ts';
import { postmortemsDocument } from '../../../core/export/api/write.ts';

export const GET: APIRoute = async () => jsonResponse(postmortemsDocument(await exportSource()));
