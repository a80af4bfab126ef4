// Narrows the list of actions to what the address says, and puts into the address what the form says. Later pages of
// the list are fetched once a filter needs them, so that it counts every action and not those of one page.
import {
  type ActionFilter,
  FILTERS,
  isForPending,
  passes,
  readFilter,
  writeFilter,
} from './filter.ts';

/** How many pages are asked for at once. */
const AT_ONCE = 6;

const form = document.querySelector<HTMLFormElement>('.action-filters');
const rows = document.querySelector('.action-list tbody');
const output = form?.querySelector('output');
const links = document.querySelector<HTMLElement>('main .pages');
const place = document.querySelector<HTMLElement>('main .list-place');
const sayNumber = (count: number) => count.toLocaleString('en');

if (form && rows && output) start(form, rows, output);

function start(form: HTMLFormElement, rows: Element, output: HTMLOutputElement) {
  const { pages, total } = form.dataset;
  const counted = `${sayNumber(Number(total))} ${total === '1' ? 'action' : 'actions'}`;
  const onFirstPage = rows.childElementCount;
  let loaded = 1;

  const isMissing = (filter: ActionFilter) => {
    const last = rows.lastElementChild;
    // What is to do comes first in the list: behind a closed action there is no more of it.
    const isPast = last instanceof HTMLElement && /done|wont-do/.test(last.dataset['state'] ?? '');
    const isNarrowed = writeFilter(filter) !== '';
    return isNarrowed && loaded < Number(pages) && !(isForPending(filter) && isPast);
  };

  async function readPage(page: number): Promise<Node[]> {
    const answer = await fetch(`${form.action}page/${page}/`);
    if (!answer.ok) throw new TypeError(answer.statusText);
    const read = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const further = [...read.querySelectorAll<HTMLElement>('.action-list tbody > tr')];
    for (const row of further) row.hidden = true;
    return further;
  }

  async function readOn() {
    const next = Array.from({ length: AT_ONCE }, (_, index) => loaded + 1 + index);
    const read = await Promise.all(next.filter((page) => page <= Number(pages)).map(readPage));
    rows.append(...read.flat());
    loaded += read.length;
  }

  const field = (name: string) => {
    const found = form.elements.namedItem(name);
    return found instanceof HTMLSelectElement ? found : null;
  };

  /** An old address may ask for an owner that nothing names any more: the form shows what it is narrowed to. */
  function choose(select: HTMLSelectElement, value: string) {
    if ([...select.options].every((option) => option.value !== value))
      select.add(new Option(value, value));
    select.value = value;
  }

  let reading: Promise<void> | undefined;
  async function show() {
    // The address may change while pages are read: what it says at the end holds.
    const filter = () => readFilter(location.search);
    for (const name of FILTERS) {
      const select = field(name);
      if (select) choose(select, filter()[name]);
    }
    try {
      while (isMissing(filter())) {
        output.value = 'Reading all actions …';
        // One reading at a time, whoever asks: a row must not come twice.
        reading ??= readOn().finally(() => {
          reading = undefined;
        });
        await reading;
      }
    } catch (error) {
      // Without the other pages those that are here are narrowed, and the reader is told.
      if (!(error instanceof TypeError)) throw error;
    }
    const isNarrowed = writeFilter(filter()) !== '';
    const shown = narrow(filter(), isNarrowed);
    if (links) links.hidden = isNarrowed;
    const part = isMissing(filter()) ? '; not all could be read' : '';
    output.value = isNarrowed ? `${sayNumber(shown)} of ${counted}${part}` : '';
    // A narrowed list has no pages.
    if (place) place.hidden = isNarrowed;
  }

  /** Without a filter the first page is shown, as it came. */
  function narrow(filter: ActionFilter, isNarrowed: boolean): number {
    let shown = 0;
    for (const [index, row] of [...rows.querySelectorAll('tr')].entries()) {
      const { state = '', owner = '', lesson = '', services = '' } = row.dataset;
      const overdue = 'overdue' in row.dataset;
      row.hidden = isNarrowed
        ? !passes(filter, { state, overdue, owner, lesson, services })
        : index >= onFirstPage;
      if (!row.hidden) shown += 1;
    }
    return shown;
  }

  form.addEventListener('change', () => {
    const query = new URLSearchParams(FILTERS.map((name) => [name, field(name)?.value ?? '']));
    history.pushState(null, '', location.pathname + writeFilter(readFilter(`${query}`)));
    void show();
  });
  form.addEventListener('reset', () => {
    history.pushState(null, '', location.pathname);
    void show();
  });
  addEventListener('popstate', () => void show());
  void show();
}
