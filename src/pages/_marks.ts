import type { APIRoute, GetStaticPaths } from 'astro';
import { markSheet } from '../collections/mark-sheet.ts';

export const getStaticPaths = (() => [
  { params: { digest: markSheet.digest }, cacheKey: markSheet.digest },
]) satisfies GetStaticPaths;

export const GET: APIRoute = () =>
  new Response(markSheet.text, { headers: { 'Content-Type': 'image/svg+xml' } });
