// Narrows the list of actions to what the address says, and puts into the address what the form says. Later pages of
// the list are fetched once a filter needs them, so that it counts every action and not those of one page.
import { FILTERS, passes, readFilter, writeFilter } from './filter.ts';

const form = document.querySelector<HTMLFormElement>('.action-filters');
const rows = document.querySelector('.action-list tbody');
const output = form?.querySelector('output');
const pages = document.querySelector<HTMLElement>('main .pages');

if (form && rows && output) start(form, rows, output);

function start(form: HTMLFormElement, rows: Element, output: HTMLOutputElement) {
  const rest = Number(form.dataset['pages']);
  let loaded = 1;

  async function loadRest(isStill: () => boolean) {
    while (loaded < rest && isStill()) {
      const page = await fetch(`${form.action}page/${loaded + 1}/`);
      if (!page.ok) return;
      const further = new DOMParser().parseFromString(await page.text(), 'text/html');
      rows.append(...further.querySelectorAll('.action-list tbody > tr'));
      loaded += 1;
    }
  }

  let turn = 0;
  async function show() {
    const now = ++turn;
    const filter = readFilter(location.search);
    for (const name of FILTERS) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLSelectElement) field.value = filter[name];
    }
    const isNarrowed = writeFilter(filter) !== '';
    if (isNarrowed && loaded < rest) {
      output.value = 'Reading all actions …';
      await loadRest(() => now === turn).catch((error: unknown) => {
        // What is here is narrowed all the same, and the output says that it is not all.
        if (!(error instanceof TypeError)) throw error;
      });
    }
    if (now !== turn) return;
    let shown = 0;
    for (const row of rows.querySelectorAll<HTMLElement>('tr')) {
      const { state = '', owner = '', lesson = '', services = '' } = row.dataset;
      const overdue = 'overdue' in row.dataset;
      row.hidden = !passes(filter, { state, overdue, owner, lesson, services });
      if (!row.hidden) shown += 1;
    }
    if (pages) pages.hidden = loaded > 1;
    const all = rows.childElementCount;
    const partial = isNarrowed && loaded < rest ? ' (not all pages could be read)' : '';
    output.value = isNarrowed ? `${shown} of ${all} actions${partial}` : '';
  }

  form.addEventListener('change', () => {
    const chosen = new FormData(form);
    const query = new URLSearchParams(
      FILTERS.map((name) => [name, String(chosen.get(name) ?? '')]),
    );
    history.pushState(null, '', location.pathname + writeFilter(readFilter(query.toString())));
    void show();
  });
  form.addEventListener('reset', () => {
    history.pushState(null, '', location.pathname);
    void show();
  });
  addEventListener('popstate', () => void show());
  void show();
}
