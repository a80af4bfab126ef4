import Slugger, { slug } from 'github-slugger';
import { FOOTNOTE_PREFIX } from './parse.ts';

/**
 * Gives headings their ids, as GitHub would, apart from ids that the page or the footnotes use: what an author
 * writes can never take the id of a part of the page.
 */
export function anchorNamer(reservedIds: readonly string[]): (text: string) => string {
  const slugger = new Slugger();
  const reserved = new Set(['footnote-label', ...reservedIds]);
  return (text) => {
    // A heading of signs only has no slug.
    const words = /[\p{L}\p{N}]/u.test(text) ? text : 'section';
    const base = slug(words).startsWith(`${FOOTNOTE_PREFIX}fn`) ? `section-${words}` : words;
    let id = slugger.slug(base);
    while (reserved.has(id)) id = slugger.slug(base);
    return id;
  };
}
