import type { APIRoute, GetStaticPaths } from 'astro';
import { anniversaryFeedPaths, type FeedProps, fileResponse } from '../../collections/exports.ts';
import { FEED_TYPES } from '../../core/export/feed/feed.ts';

export const getStaticPaths = anniversaryFeedPaths satisfies GetStaticPaths;

export const GET: APIRoute<FeedProps> = ({ props: { text, format } }) =>
  fileResponse(text, FEED_TYPES[format]);
