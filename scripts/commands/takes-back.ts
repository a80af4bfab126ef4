import { sep } from 'node:path';
import type { Publication } from '../../src/repository/audience.ts';
import type { SiteRecord } from './site-record.ts';

/** The page of a postmortem, or of an earlier id of one. */
const PAGE = /^postmortems\/(\d{4}-\d{2}-\d{2}-[^/]+)\/index\.html$/;

/**
 * Whether a site has no page of a postmortem that the site before had: it was made internal, or is gone. What that site
 * had of it, its pictures and what search says of it, is then still to be had as long as that site is kept.
 */
export function takesBack(
  { postmortems }: Publication,
  { pages }: Pick<SiteRecord, 'pages'>,
): boolean {
  const ids = new Set(postmortems.flatMap(({ id, postmortem }) => [id, ...postmortem.aliases]));
  return Object.keys(pages).some((file) => {
    const id = PAGE.exec(file.replaceAll(sep, '/'))?.[1];
    return id !== undefined && !ids.has(id);
  });
}
