import type { Postmortem } from '../postmortem.ts';
import type { Service } from '../schema/lists.ts';
import { type Group, groupsOf } from './groups.ts';

/** A choice of postmortems whose insights have a page of their own. */
export interface InsightView {
  kind: 'all' | 'years' | 'services';
  /** The year or the service's id; null for all. */
  id: string | null;
  title: string;
  /** What the incidents are of, within a sentence; null for all. */
  name: string | null;
  /** Those of every status, newest first: the figures count the final ones, and the page says how many are not. */
  postmortems: readonly Postmortem[];
  /** What a search has to be narrowed to for the incidents that its figures count. */
  facets: Record<string, string>;
  /** The year, where the view is of one. */
  year: string | null;
  /** The years and services that have a view, for the way from one to another. */
  years: readonly Group[];
  services: readonly Group[];
}

/** The view of all, then one for each year and each service that a postmortem names. */
export function insightViews(
  postmortems: readonly Postmortem[],
  services: readonly Service[],
): [InsightView, ...InsightView[]] {
  const lists = { causes: [], services, severities: [] };
  const ways = {
    years: groupsOf('years', postmortems, lists),
    services: groupsOf('services', postmortems, lists).filter(
      (group) => group.postmortems.length > 0,
    ),
  };
  return [
    {
      kind: 'all',
      id: null,
      title: 'Insights',
      name: null,
      postmortems,
      facets: { status: 'final' },
      year: null,
      ...ways,
    },
    ...ways.years.map((group) => viewOf('years', group, { status: 'final', year: group.id }, ways)),
    ...ways.services.map((group) =>
      viewOf('services', group, { status: 'final', service: group.id }, ways),
    ),
  ];
}

function viewOf(
  kind: 'years' | 'services',
  { id, title, postmortems }: Group,
  facets: Record<string, string>,
  ways: Pick<InsightView, 'years' | 'services'>,
): InsightView {
  const year = kind === 'years' ? id : null;
  return { kind, id, title: `Insights: ${title}`, name: title, postmortems, facets, year, ...ways };
}
