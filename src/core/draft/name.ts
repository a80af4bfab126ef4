const LONGEST = 60;

/**
 * The id of a new postmortem: the day (`YYYY-MM-DD`) and the words of its title in lower case, as many whole ones
 * as fit. A title without a letter that an address can carry is an `incident`.
 */
export function draftId(day: string, title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    // It's one word, and so is the API's.
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return `${day}-${slug || 'incident'}`;
}
