import type { APIRoute, GetStaticPaths } from 'astro';
import { exportSource, fileResponse, markdownPaths } from '../../collections/exports.ts';
import { pageOf } from '../../collections/knowledge.ts';
import { postmortemMarkdown } from '../../core/export/markdown/postmortem.ts';
import type { Postmortem } from '../../core/postmortem.ts';

export const getStaticPaths = markdownPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ postmortem: Postmortem }> = async ({ props: { postmortem } }) => {
  const { body } = await pageOf(postmortem.id);
  return fileResponse(postmortemMarkdown(postmortem, body, await exportSource()), 'text/markdown');
};
