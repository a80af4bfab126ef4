import { readFileSync } from 'node:fs';
import type { PostmortemBody } from '../core/postmortem.ts';
import { type ContentReading, keptReading } from '../repository/content-reading.ts';
import { type PublishedContent, publishedContent } from '../repository/published.ts';
import { audience, places } from './surroundings.ts';

/** Everything that a page may show, as core types. */
export type KnowledgeBase = PublishedContent;

const published = new WeakMap<ContentReading, PublishedContent>();

/** The knowledge base. A build makes it once; the dev server anew after each edit. */
export async function knowledgeBase(): Promise<KnowledgeBase> {
  const { cache } = places();
  const reading = await keptReading(places(), audience());
  const known = published.get(reading);
  if (known) return known;
  const drafts = reading.onDemand === true || process.env.CAUSEBOOK_DRAFTS === '1';
  const made = publishedContent(reading, { audience: audience(), drafts, cache });
  published.set(reading, made);
  return made;
}

/** A postmortem's body, and when its file last changed (ISO 8601, null without a git history). */
export async function pageOf(
  id: string,
): Promise<{ body: PostmortemBody; lastChange: string | null }> {
  const { bodyOf, lastChanges } = await knowledgeBase();
  return { body: bodyOf(id), lastChange: lastChanges.get(id) ?? null };
}

/** The bytes of a published picture. */
export const imageBytes = (path: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(path));
