import type { APIRoute, GetStaticPaths } from 'astro';
import { exportSource, fileResponse } from '../../collections/exports.ts';
import { pageOf } from '../../collections/knowledge.ts';
import { postmortemMarkdown } from '../../core/export/markdown/postmortem.ts';
import type { Postmortem } from '../../core/postmortem.ts';

export const getStaticPaths = (async () =>
  (await exportSource()).postmortems.map((postmortem) => ({
    params: { id: postmortem.id },
    props: { postmortem },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ postmortem: Postmortem }> = async ({ props: { postmortem } }) => {
  const { body } = await pageOf(postmortem.id);
  return fileResponse(postmortemMarkdown(postmortem, body, await exportSource()), 'text/markdown');
};
