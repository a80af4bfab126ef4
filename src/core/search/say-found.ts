import type { Found } from './find.ts';

/** What the status line says of a search: how many answer it, and how well. */
export function sayFound({ ids, answer, complete, sort }: Omit<Found, 'hits' | 'counts'>): string {
  if (ids.length === 0) return 'No postmortem found';
  const count = sayPostmortems(ids.length);
  if (!answer || complete === ids.length) return count;
  if (ids.length === 1) return `${count}, without every word`;
  const first = sort === 'relevance';
  if (complete === 0) {
    return `${count}, none with every word${first ? '; the nearest come first' : ''}`;
  }
  const come = complete === 1 ? 'comes' : 'come';
  return `${count}, ${complete.toLocaleString('en')} with every word${first ? ` ${come} first` : ''}`;
}

/** What would be found without facets, where these leave nothing of it; null where they are not what is in the way. */
export function sayWithoutFacets({
  ids,
  matching,
}: Pick<Found, 'ids' | 'matching'>): string | null {
  if (ids.length > 0 || matching === 0) return null;
  return `Without facets ${sayPostmortems(matching)} would be found.`;
}

const sayPostmortems = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'postmortem' : 'postmortems'}`;
