import { openIndex, type SearchedSite } from '../../core/search/engine.ts';
import { excerptOf } from '../../core/search/excerpt.ts';
import { type Found, find } from '../../core/search/find.ts';
import { facetOf } from '../../core/search/narrow.ts';
import type { Query } from '../../core/search/query.ts';
import {
  asksNothing,
  readState,
  type SearchState,
  SORTS,
  writeState,
} from '../../core/search/state.ts';
import { vocabularyOf } from '../../core/search/vocabulary/vocabulary.ts';
import { copyLink } from './copy-link.ts';
import { element, part } from './elements.ts';
import { facetPanel } from './facet-panel.ts';
import { indexOf } from './load-index.ts';
import { keepPlace, placeIn, returnToPlace } from './place.ts';
import { resultRow } from './result-row.ts';
import { resultsView, titleOf } from './results-view.ts';

/** Each result is a request, of which a first search of ten thousand postmortems is to take no more than thirty. */
const PAGE = 7;
const TYPING_PAUSE_MS = 180;

const form = part(document, 'form[data-search]', HTMLFormElement);
const input = part(form, 'input[name="q"]', HTMLInputElement);
const sort = part(form, 'select[name="sort"]', HTMLSelectElement);
const chips = part(form, '.search-chips', HTMLElement);
const copy = part(form, '.search-copy', HTMLButtonElement);
const more = part(form, '.search-more', HTMLButtonElement);
const sites = JSON.parse(form.dataset.sites ?? '[]') as [SearchedSite, ...SearchedSite[]];
const plainTitle = document.title;

const panel = facetPanel(form);
const view = resultsView(form);
let engine = openIndex(indexOf(sites));

/** The search that is on the page; whatever answers an earlier one is dropped. */
let current = 0;
let found: Found | null = null;
/** True from the first key to the end of typing: the history gets one entry for a word, not one for each letter. */
let typing = false;
let pause: number | undefined;

function stateOfForm(): SearchState {
  const chosenSort = SORTS.find(({ id }) => id === sort.value)?.id ?? 'relevance';
  return { text: input.value, chosen: panel.chosen(), sort: chosenSort };
}

function showState(state: SearchState): void {
  input.value = state.text;
  sort.value = state.sort;
  panel.choose(state.chosen);
}

const NOTHING_ASKED: Query = { words: [], concepts: [], phrases: [] };

async function rowsOf(results: Found, from: number, to: number): Promise<HTMLLIElement[]> {
  const query = results.answer?.query ?? NOTHING_ASKED;
  const vocabulary = results.answer?.vocabulary ?? vocabularyOf([]);
  return await Promise.all(
    results.ids.slice(from, to).map(async (id) => {
      const [fragment, site] = await Promise.all([engine.fragment(id), engine.siteOf(id)]);
      const text = {
        title: fragment.meta.title ?? '',
        content: fragment.content,
        anchors: fragment.anchors,
      };
      const hit = results.hits.get(id) ?? null;
      const excerpt = excerptOf(text, hit?.named ? NOTHING_ASKED : query, vocabulary);
      const source = {
        address: `${site.base}${fragment.raw_url ?? ''}`,
        team: sites.length > 1 ? site.title : null,
      };
      return resultRow(fragment, source, hit, excerpt, panel);
    }),
  );
}

/**
 * Shows the results of the form as it stands, `count` of them. Where the index has lost a part, the site may have been
 * published anew since the page was opened: that index is opened, once.
 */
async function search(count = PAGE, isAgain = false): Promise<void> {
  const state = stateOfForm();
  const mine = ++current;
  document.title = titleOf(state, plainTitle);
  chips.replaceChildren(...chipsOf());
  copy.hidden = asksNothing(state);
  if (asksNothing(state)) {
    found = null;
    panel.showCounts(null);
    view.showStart();
    return;
  }
  view.showWaiting();
  try {
    const results = await find(engine, state, panel.unfolded());
    const rows = await rowsOf(results, 0, count);
    if (mine !== current) return;
    found = results;
    panel.showCounts(results.counts);
    view.showFound(results, rows, await unreached());
  } catch {
    if (mine !== current) return;
    if (isAgain) return view.showFailure();
    engine = openIndex(indexOf(sites));
    await search(count, true);
  }
}

/** What of the other sites cannot be searched now. */
async function unreached(): Promise<string[]> {
  const reached = await engine.sites();
  return sites.filter((site) => !reached.includes(site)).map(({ title }) => title);
}

async function showMore(): Promise<void> {
  const mine = current;
  if (!found) return;
  try {
    const shown = view.shown();
    const rows = await rowsOf(found, shown, shown + 2 * PAGE);
    // Whoever has asked twice has these already.
    if (mine !== current || view.shown() !== shown) return;
    view.addRows(found, rows);
    // Coming back from a postmortem, the reader finds as many results as there were.
    keepPlace({ shown: view.shown() });
  } catch {
    if (mine === current) view.showFailure();
  }
}

function chipsOf(): HTMLElement[] {
  const made = panel.chips((facet, value) => {
    const chosen = panel.chosen();
    chosen.set(
      facet,
      (chosen.get(facet) ?? []).filter((other) => other !== value),
    );
    panel.choose(chosen);
    settle();
    input.focus();
  });
  if (made.length < 2) return made;
  const all = element('button', { type: 'button', class: 'chip-all' }, 'Clear all');
  all.addEventListener('click', widen);
  return [...made, all];
}

/** Takes all facets back. */
function widen(): void {
  panel.choose(new Map());
  settle();
  input.focus();
}

/** Puts the search into the address: as a new entry of the history, or in place of the one being typed. */
function toAddress(replace: boolean): void {
  const address = `${location.pathname}${writeState(stateOfForm())}`;
  if (address === location.pathname + location.search) return;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

/** A search that is meant: a choice, or Enter. */
function settle(): void {
  clearTimeout(pause);
  toAddress(typing);
  typing = false;
  void search();
}

input.addEventListener('input', () => {
  clearTimeout(pause);
  pause = window.setTimeout(() => {
    toAddress(typing);
    typing = true;
    void search();
  }, TYPING_PAUSE_MS);
});
input.addEventListener('change', () => {
  clearTimeout(pause);
  toAddress(typing);
  typing = false;
});
input.addEventListener('focus', () => void engine.open().catch(() => undefined), { once: true });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  settle();
});
form.addEventListener('change', (event) => {
  if (event.target !== input) settle();
});
panel.onUnfold((facet) => {
  const isCounted = !found || [...found.counts.keys()].some((key) => facetOf(key) === facet);
  if (!isCounted) void search(Math.max(view.shown(), PAGE));
});
sort.addEventListener('change', settle);
more.addEventListener('click', () => void showMore());
part(form, '.search-widen', HTMLButtonElement).addEventListener('click', widen);
copy.addEventListener('click', () => void copyLink(copy));
part(form, '.search-again', HTMLButtonElement).addEventListener('click', () => void search());
window.addEventListener('popstate', (event) => {
  typing = false;
  clearTimeout(pause);
  showState(readState(location.search));
  void search(Math.max(PAGE, placeIn(event.state).shown));
});
window.addEventListener('pagehide', () => keepPlace({ top: Math.round(window.scrollY) }));

// The style sheet shows the facets where there is room; browsers that cannot do so for closed details get them open.
const wide = window.matchMedia('(width >= 60rem)');
const drawer = part(form, '.search-facets', HTMLDetailsElement);
const arrange = () => {
  drawer.open = wide.matches;
};
wide.addEventListener('change', arrange);
arrange();

showState(readState(location.search));
if (asksNothing(stateOfForm())) input.focus({ preventScroll: true });
void search(Math.max(PAGE, placeIn(history.state).shown)).then(returnToPlace);
