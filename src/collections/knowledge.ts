import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Postmortem, PostmortemBody } from '../core/postmortem.ts';
import { type ContentReading, keptReading } from '../repository/content-reading.ts';
import { type PublishedContent, publishedContent } from '../repository/published.ts';
import { draftsFrom } from '../repository/variables.ts';
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
  const drafts = reading.onDemand === true || draftsFrom(process.env);
  const made = publishedContent(reading, { audience: audience(), drafts, cache });
  published.set(reading, made);
  return made;
}

/** What the page of a postmortem shows beside the record. */
export interface PageOfPostmortem {
  body: PostmortemBody;
  /** When its file last changed (ISO 8601, null without a git history). */
  lastChange: string | null;
  /** Where its file is in the content folder: `postmortems/` may have folders of its own. */
  pathInContent: string;
}

/** The body of a postmortem, and what to say of its file. */
export async function pageOf({ id, file }: Postmortem): Promise<PageOfPostmortem> {
  const { bodyOf, lastChanges } = await knowledgeBase();
  return {
    body: bodyOf(id),
    lastChange: lastChanges.get(id) ?? null,
    pathInContent: relative(places().content, resolve(file)).replaceAll(sep, '/'),
  };
}

/** The bytes of a published picture. */
export const imageBytes = (path: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(path));
