import { incidentsOf, type Team } from '../core/insight/team-figures.ts';
import { baseOf } from '../core/search/federation.ts';
import { createUrls } from '../site/urls.ts';
import { knowledgeBase } from './knowledge.ts';

/** This team and those others whose incidents the build has read; none where there are no others. */
export async function teams(): Promise<Team[]> {
  const { site, postmortems, federation } = await knowledgeBase();
  if (federation.length === 0) return [];
  const own = { title: site.organization ?? site.title, href: null };
  const others = federation.map(({ title, url, incidents }) => ({
    title,
    href: `${baseOf({ url })}${createUrls('/').insights().slice(1)}`,
    incidents,
  }));
  return [{ ...own, incidents: incidentsOf(postmortems) }, ...others];
}
