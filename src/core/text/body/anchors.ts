import Slugger from 'github-slugger';
import { FOOTNOTE_PREFIX } from './parse.ts';

/** Ids that the parser gives to footnotes and to the list of them. */
const FOOTNOTES = new RegExp(`^(?:footnote-label|${FOOTNOTE_PREFIX}fn.*)$`);

/**
 * Gives headings their ids, as GitHub would, apart from ids that the page or the footnotes use: what an author
 * writes can never take the id of a part of the page.
 */
export function anchorNamer(reservedIds: readonly (string | RegExp)[]): (text: string) => string {
  const slugger = new Slugger();
  const ids = new Set<unknown>(reservedIds);
  const patterns = [FOOTNOTES, ...reservedIds.filter((entry) => entry instanceof RegExp)];
  const isReserved = (id: string) => ids.has(id) || patterns.some((pattern) => pattern.test(id));
  return (text) => {
    // A heading of signs only has no slug.
    let words = /[\p{L}\p{N}]/u.test(text) ? text : 'section';
    let id = slugger.slug(words);
    while (isReserved(id)) {
      words = `section-${words}`;
      id = slugger.slug(words);
    }
    return id;
  };
}
