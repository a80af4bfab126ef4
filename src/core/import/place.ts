import type { Imported } from './import.ts';

/**
 * The id of a draft: the day of its start, else `filedOn` (the day of the import, `YYYY-MM-DD`), and a slug of its
 * title. An id needs a day even where the text gives none; it is where the file is kept, and no metric reads it.
 */
export function draftId(
  { frontmatter, evidence }: Pick<Imported, 'frontmatter' | 'evidence'>,
  filedOn: string,
): string {
  const started = [frontmatter?.startedAt, frontmatter?.resolvedAt].find(
    (time) => time !== undefined && time !== 'unknown',
  );
  const entry = frontmatter?.timeline?.find(({ at }) => at.includes('T'))?.at;
  const day = started ?? entry ?? evidence['day']?.value;
  return `${typeof day === 'string' ? day.slice(0, 10) : filedOn}-${slugOf(frontmatter?.title ?? '')}`;
}

/** A title in lower-case letters, digits and hyphens, at most 60 characters, cut between words. */
function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? word.slice(0, 60) : `${slug}-${word}`;
    if (longer.length > 60) break;
    slug = longer;
  }
  return slug || 'incident';
}
