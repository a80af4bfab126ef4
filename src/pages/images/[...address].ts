import type { APIRoute, GetStaticPaths } from 'astro';
import { imageBytes, knowledgeBase } from '../../collections/knowledge.ts';

// Pictures of postmortems, each under its hashed name; the same way serves the dev server.
export const getStaticPaths = (async () =>
  [...(await knowledgeBase()).images].map(([address, path]) => ({
    params: { address: address.slice('images/'.length) },
    props: { path },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: string }> = ({ props }) => new Response(imageBytes(props.path));
