import type { APIRoute, GetStaticPaths } from 'astro';
import { type FeedProps, fileResponse, siteFeedPaths } from '../collections/exports.ts';
import { FEED_TYPES } from '../core/export/feed/feed.ts';

export const getStaticPaths = siteFeedPaths satisfies GetStaticPaths;

export const GET: APIRoute<FeedProps> = ({ props: { text, format } }) =>
  fileResponse(text, FEED_TYPES[format]);
