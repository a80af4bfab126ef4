import type { APIRoute, GetStaticPaths } from 'astro';
import { filePaths } from '../collections/files.ts';
import type { DataFile } from '../core/export/files.ts';

// Feeds, tables, calendars, Markdown and JSON, for the dev server; a build writes them beside its pages.
export const getStaticPaths = filePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ file: DataFile }> = async ({ props: { file } }) =>
  new Response(await file.text(), { headers: { 'Content-Type': `${file.type}; charset=utf-8` } });
