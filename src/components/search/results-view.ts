import type { Answer } from '../../core/search/answer.ts';
import type { Found } from '../../core/search/find.ts';
import { MOST_WORDS } from '../../core/search/query.ts';
import { sayFound, sayWithoutFacets } from '../../core/search/say-found.ts';
import type { SearchState } from '../../core/search/state.ts';
import { element, part } from './elements.ts';

/** The right side of the page: status, results, and what stands there when there are none. */
export interface ResultsView {
  /** The page as it is before anything is asked. */
  showStart(): void;
  showWaiting(): void;
  /** `missing` are the sites that could not be searched. */
  showFound(found: Found, rows: readonly HTMLLIElement[], missing: readonly string[]): void;
  /** Adds a page of results beneath those that are shown. */
  addRows(found: Found, rows: readonly HTMLLIElement[]): void;
  showFailure(): void;
  /** The number of results that are shown. */
  shown(): number;
}

/** Finds the parts of the results in the page. */
export function resultsView(root: HTMLElement): ResultsView {
  const list = part(root, 'ol[data-search-results]', HTMLOListElement);
  const status = part(root, '.search-status', HTMLElement);
  const notes = part(root, '.search-notes', HTMLElement);
  const start = part(root, '.search-start', HTMLElement);
  const nothing = part(root, '.search-nothing', HTMLElement);
  const narrowed = part(nothing, '.search-narrowed', HTMLElement);
  const narrowedWords = part(narrowed, 'p', HTMLElement);
  const failure = part(root, '.search-failure', HTMLElement);
  const more = part(root, '.search-more', HTMLButtonElement);

  const only = (shown: HTMLElement | null) => {
    for (const element of [start, nothing, failure]) element.hidden = element !== shown;
  };
  /** The first answer waits for the index, which over a slow line takes a while. */
  let loaded = false;
  const busy = (is: boolean) => list.setAttribute('aria-busy', String(is));
  const offerMore = (found: Found) => {
    const left = found.ids.length - list.children.length;
    more.hidden = left <= 0;
    more.textContent = left > 20 ? 'Show more results' : `Show ${left} more`;
  };
  return {
    showStart() {
      list.replaceChildren();
      notes.replaceChildren();
      status.textContent = '';
      more.hidden = true;
      only(start);
      busy(false);
    },
    showWaiting() {
      busy(true);
      if (list.children.length > 0) return;
      status.textContent = loaded ? 'Searching…' : 'Loading the search index…';
    },
    showFound(found, rows, missing) {
      loaded = true;
      list.replaceChildren(...rows);
      status.textContent = sayFound(found);
      notes.replaceChildren(
        ...(found.answer ? notesOn(found.answer) : []),
        ...(missing.length > 0 ? [noteOnMissing(missing)] : []),
      );
      const without = sayWithoutFacets(found);
      narrowed.hidden = without === null;
      narrowedWords.textContent = without;
      only(rows.length === 0 ? nothing : null);
      offerMore(found);
      busy(false);
    },
    addRows(found, rows) {
      const first = rows[0]?.querySelector('a');
      list.append(...rows);
      offerMore(found);
      first?.focus();
    },
    showFailure() {
      list.replaceChildren();
      notes.replaceChildren();
      status.textContent = '';
      more.hidden = true;
      only(failure);
      busy(false);
    },
    shown: () => list.children.length,
  };
}

function notesOn(answer: Answer): HTMLElement[] {
  const { corrections, unknown, inOtherWords, unquoted, query } = answer;
  const notes = [...corrections].map(([typed, instead]) =>
    element(
      'p',
      {},
      'No postmortem says ',
      element('q', {}, typed),
      '; searched for ',
      element('strong', {}, instead),
      '.',
    ),
  );
  const says = (words: readonly string[], ending: string) => {
    if (words.length > 0) {
      const listed = words.flatMap((word, at) => [at > 0 ? ', ' : '', element('q', {}, word)]);
      notes.push(element('p', {}, 'No postmortem says ', ...listed, ending));
    }
  };
  says(inOtherWords, '; found what says it in other words.');
  says(unknown, ', nor anything like it.');
  says(unquoted, ' exactly so; searched for each word.');
  if (query.isCut) {
    const most = `Searched for the first ${MOST_WORDS} words; the line that tells most finds more.`;
    notes.push(element('p', {}, most));
  }
  return notes;
}

const noteOnMissing = (missing: readonly string[]): HTMLElement =>
  element('p', {}, `Not searched, because it could not be reached: ${missing.join(', ')}.`);

/** What the title of the browser's tab says, so that its history can be read. */
export const titleOf = ({ text }: SearchState, plain: string): string =>
  text.trim() === '' ? plain : `${text.trim()} · ${plain}`;
