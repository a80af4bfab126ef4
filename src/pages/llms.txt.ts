import type { APIRoute } from 'astro';
import { exportSource, fileResponse } from '../collections/exports.ts';
import { writeLlmsText } from '../core/export/llms.ts';

export const GET: APIRoute = async () =>
  fileResponse(writeLlmsText(await exportSource()), 'text/plain');
