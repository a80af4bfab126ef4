import type { APIRoute } from 'astro';
import { exportSource, fileResponse } from '../collections/exports.ts';
import { audience } from '../collections/surroundings.ts';
import { writeRobots } from '../core/export/robots.ts';

export const GET: APIRoute = async () =>
  fileResponse(writeRobots(audience(), (await exportSource()).addresses), 'text/plain');
