import { sayNumber } from '../../core/insight/phrases.ts';
import type { Hit } from '../../core/search/answer.ts';
import type { Excerpt } from '../../core/search/excerpt.ts';
import type { PagefindFragment } from '../../core/search/pagefind.ts';
import { writeDuration } from '../../core/time/duration.ts';
import { element } from './elements.ts';
import type { FacetPanel } from './facet-panel.ts';

/** Where a result lies, and whose it is where that is to be said. */
export interface ResultSource {
  address: string;
  team: string | null;
}

/** One result: title, facts, the passage with the heading it comes from, why it was found, what ended it. */
export function resultRow(
  fragment: PagefindFragment,
  { address, team }: ResultSource,
  hit: Hit | null,
  excerpt: Excerpt,
  facets: FacetPanel,
): HTMLLIElement {
  const target =
    excerpt.anchor === null ? address : `${address}#${encodeURIComponent(excerpt.anchor)}`;
  const { title = '', date = '', ended, status } = fragment.meta;
  return element(
    'li',
    { class: 'result' },
    element(
      'h3',
      { class: 'result-title' },
      element('a', { href: target }, title),
      status === undefined
        ? null
        : element('span', { class: 'result-status' }, ` ${status.replace('-', ' ')}`),
    ),
    factsOf(fragment, date, team, facets),
    element(
      'p',
      { class: 'result-excerpt' },
      ...(excerpt.heading === null
        ? []
        : [element('span', { class: 'result-heading' }, excerpt.heading), ' ']),
      ...excerpt.parts.map(({ text, hit: isHit }) => (isHit ? element('mark', {}, text) : text)),
    ),
    hit === null ? null : reasonsOf(hit),
    ended === undefined
      ? null
      : element('p', { class: 'result-ended' }, element('span', {}, 'What ended it: '), ended),
  );
}

function factsOf(
  fragment: PagefindFragment,
  date: string,
  team: string | null,
  facets: FacetPanel,
): HTMLElement {
  const values = (facet: string) =>
    (fragment.filters.facet ?? [])
      .filter((value) => value.startsWith(`${facet}:`))
      .map((value) => value.slice(facet.length + 1));
  const named = (facet: string) =>
    values(facet).map((value) => {
      const { title, mark } = facets.label(facet, value);
      return element('span', { class: 'result-named' }, mark, title);
    });
  const { minutes, impact } = fragment.meta;
  const facts = [
    element('time', { datetime: date }, date),
    ...(team === null ? [] : [element('span', { class: 'result-named' }, team)]),
    ...named('severity'),
    ...named('cause'),
    ...named('service'),
    minutes === undefined ? 'duration unknown' : writeDuration(Number(minutes)),
    impact === undefined ? 'impact minutes unknown' : `${sayNumber(Number(impact))} impact minutes`,
  ];
  return element('ul', { class: 'result-facts' }, ...facts.map((fact) => element('li', {}, fact)));
}

function reasonsOf(hit: Hit): HTMLElement | null {
  const reasons = [
    hit.words.length > 0 ? `has ${hit.words.join(', ')}` : null,
    hit.related.length > 0 ? `speaks of ${hit.related.slice(0, 4).join(', ')}` : null,
  ].filter((reason) => reason !== null);
  return reasons.length === 0 ? null : element('p', { class: 'result-why' }, reasons.join(' · '));
}
