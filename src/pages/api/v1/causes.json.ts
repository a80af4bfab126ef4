import type { APIRoute } from 'astro';
import { exportSource, jsonResponse } from '../../../collections/exports.ts';
import { causesDocument } from '../../../core/export/api/write.ts';

export const GET: APIRoute = async () => jsonResponse(causesDocument(await exportSource()));
