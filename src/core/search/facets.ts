import { metricsOf } from '../insight/metrics.ts';
import {
  ACTION_STATUS_TITLES,
  DETECTION_TITLES,
  STATUS_TITLES,
  TRIGGER_TITLES,
} from '../insight/titles.ts';
import { placeInWeek } from '../insight/week.ts';
import { dayOf, lessonsOf, type Postmortem } from '../postmortem.ts';
import type { TeamLists } from '../rules/rule.ts';
import { bandOf, DURATION_BANDS, IMPACT_BANDS } from './bands.ts';
import {
  type BeginningId,
  FACETS,
  type FacetId,
  type FoldedFacetId,
  hourOfWeek,
  type OpenFacetId,
} from './facet-list.ts';

/** One value of a facet, with the number of postmortems that have it. */
export interface FacetOption {
  id: string;
  title: string;
  count: number;
}

/** The values of each facet that a postmortem has; never none, since `unknown` and `none` are values. */
export const facetsOf = (postmortem: Postmortem): Record<FacetId, string[]> => ({
  ...openFacetsOf(postmortem),
  ...foldedFacetsOf(postmortem),
});

/** Those of the facets that stand open. */
export const openFacetsOf = (postmortem: Postmortem): Record<OpenFacetId, string[]> => ({
  cause: [postmortem.cause],
  service: [...new Set(postmortem.services)],
  severity: [postmortem.severity],
  year: [dayOf(postmortem).slice(0, 4)],
});

/** Those of the others. */
export function foldedFacetsOf(postmortem: Postmortem): Record<FoldedFacetId, string[]> {
  const { timeToResolve, impactMinutes } = metricsOf(postmortem);
  const statuses = new Set<string>(postmortem.actions.map(({ status }) => status));
  return {
    trigger: [postmortem.trigger],
    detection: [postmortem.detection],
    duration: [bandOf(timeToResolve, DURATION_BANDS)],
    impact: [bandOf(impactMinutes, IMPACT_BANDS)],
    actions: orNone(statuses),
    lesson: orNone(new Set(lessonsOf(postmortem))),
    factor: orNone(new Set(postmortem.factors.map(({ category }) => category))),
    status: [postmortem.status],
  };
}

/** When it began, as an address can name it. */
export function beginningsOf(postmortem: Postmortem): Record<BeginningId, string[]> {
  const place = placeInWeek(postmortem);
  return { began: [dayOf(postmortem)], hour: [place === null ? 'unknown' : hourOfWeek(place)] };
}

const orNone = (values: ReadonlySet<string>): string[] =>
  values.size === 0 ? ['none'] : [...values];

/** Each facet with the values that occur among the postmortems, in the order of the team's lists. */
export function facetOptions(
  postmortems: readonly Postmortem[],
  lists: TeamLists,
): { id: FacetId; title: string; options: FacetOption[] }[] {
  const facets = FACETS.map((facet) => ({ ...facet, counts: new Map<string, number>() }));
  for (const postmortem of postmortems) {
    const values = facetsOf(postmortem);
    for (const { id, counts } of facets) {
      for (const value of values[id]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return facets.map(({ id, title, counts }) => {
    const titles = titlesOf(id, lists);
    const known = [...titles.keys()];
    const rest = [...counts.keys()].filter((value) => !titles.has(value)).sort();
    const ordered = [...known, ...(id === 'year' ? rest.reverse() : rest)];
    const options = ordered.flatMap((value) => {
      const count = counts.get(value) ?? 0;
      return count === 0 ? [] : [{ id: value, title: titles.get(value) ?? value, count }];
    });
    return { id, title, options };
  });
}

/** What the values of a facet are called, in their order; years and undeclared services have no entry. */
function titlesOf(facet: FacetId, lists: TeamLists): Map<string, string> {
  const named = (items: readonly { id: string; title: string }[]) =>
    new Map(items.map(({ id, title }) => [id, title]));
  const bands = (items: readonly { id: string; title: string }[]) =>
    named([...items, { id: 'unknown', title: 'Unknown' }]);
  const byFacet: Record<FacetId, () => Map<string, string>> = {
    cause: () => named(lists.causes),
    service: () => named(lists.services),
    severity: () => named(lists.site.severities),
    year: () => new Map(),
    trigger: () => new Map(Object.entries(TRIGGER_TITLES)),
    detection: () => new Map(Object.entries(DETECTION_TITLES)),
    duration: () => bands(DURATION_BANDS),
    impact: () => bands(IMPACT_BANDS),
    actions: () => new Map([...Object.entries(ACTION_STATUS_TITLES), ['none', 'No actions']]),
    lesson: () => new Map([...named(lists.lessons), ['none', 'No lesson']]),
    factor: () => new Map([...named(lists.causes), ['none', 'No contributing factor']]),
    status: () => new Map(Object.entries(STATUS_TITLES)),
  };
  return byFacet[facet]();
}
