import type { APIRoute, GetStaticPaths } from 'astro';
import { documentPaths, exportSource, jsonResponse } from '../../../../collections/exports.ts';
import { postmortemDocument } from '../../../../core/export/api/write.ts';
import type { Postmortem } from '../../../../core/postmortem.ts';

export const getStaticPaths = documentPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ postmortem: Postmortem }> = async ({ props }) =>
  jsonResponse(postmortemDocument(props.postmortem, await exportSource()));
