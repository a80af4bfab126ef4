import { CHOICES, type ChoiceId, causesOfPair, sayHour } from '../../core/search/facet-list.ts';
import { facetOf } from '../../core/search/narrow.ts';
import { element } from './elements.ts';

/** The facets as the page was built with them: check boxes of the form, each with its title and its count. */
export interface FacetPanel {
  /** The values that are checked. */
  chosen(): Map<ChoiceId, string[]>;
  choose(chosen: ReadonlyMap<ChoiceId, readonly string[]>): void;
  /** The facets of which the values can be seen. */
  unfolded(): ChoiceId[];
  /** Calls back when somebody unfolds one. */
  onUnfold(act: (facet: ChoiceId) => void): void;
  /**
   * Shows how many results each value would leave, where its facet was counted; null shows again how many postmortems
   * there are.
   */
  showCounts(counts: ReadonlyMap<string, number> | null): void;
  /** What a value is called, and its mark, fresh to be put elsewhere. */
  label(facet: string, value: string): { title: string; mark: Node | null };
  /** Buttons that take one choice back, for above the results. */
  chips(remove: (facet: ChoiceId, value: string) => void): HTMLElement[];
}

interface Option {
  facet: ChoiceId;
  box: HTMLInputElement;
  row: HTMLElement;
  group: HTMLDetailsElement | null;
  title: string;
  count: HTMLElement;
  total: string;
}

/** Reads the panel out of the form. A value that an address names and no postmortem has gets no box, but a chip. */
export function facetPanel(form: HTMLFormElement): FacetPanel {
  const options = CHOICES.flatMap(({ id }) =>
    [...form.querySelectorAll<HTMLInputElement>(`input[name="${id}"]`)].flatMap((box): Option[] => {
      const row = box.closest('li');
      const count = row?.querySelector<HTMLElement>('.facet-count');
      const title = row?.querySelector('.facet-title')?.textContent ?? box.value;
      return row && count
        ? [
            {
              facet: id,
              box,
              row,
              group: row.closest('details'),
              title,
              count,
              total: count.textContent ?? '',
            },
          ]
        : [];
    }),
  );
  const find = (facet: string, value: string) =>
    options.find((option) => option.facet === facet && option.box.value === value);
  const strayTitle = (facet: ChoiceId, value: string) =>
    facet === 'together'
      ? causesOfPair(value)
          .map((cause) => (find('cause', cause) ?? find('factor', cause))?.title ?? cause)
          .join(' and ')
      : facet === 'hour'
        ? sayHour(value)
        : value;
  let strays: { facet: ChoiceId; value: string }[] = [];

  return {
    chosen() {
      const chosen = new Map<ChoiceId, string[]>();
      const all = [
        ...options
          .filter(({ box }) => box.checked)
          .map(({ facet, box }) => ({ facet, value: box.value })),
        ...strays,
      ];
      for (const { facet, value } of all) chosen.set(facet, [...(chosen.get(facet) ?? []), value]);
      return chosen;
    },
    choose(chosen) {
      for (const { facet, box } of options)
        box.checked = chosen.get(facet)?.includes(box.value) ?? false;
      strays = [...chosen].flatMap(([facet, values]) =>
        values.filter((value) => !find(facet, value)).map((value) => ({ facet, value })),
      );
      // A choice is never hidden in a closed group.
      for (const { box, group } of options) if (box.checked) group?.setAttribute('open', '');
    },
    unfolded: () => [
      ...new Set(options.filter(({ group }) => group?.open).map(({ facet }) => facet)),
    ],
    onUnfold(act) {
      const groups = new Map(options.map(({ group, facet }) => [group, facet]));
      for (const [group, facet] of groups) {
        group?.addEventListener('toggle', () => group.open && act(facet));
      }
    },
    showCounts(counts) {
      const counted = new Set(counts && [...counts.keys()].map(facetOf));
      for (const { facet, box, row, count, total } of options) {
        const known = counts?.get(`${facet}:${box.value}`) ?? (counted.has(facet) ? 0 : '');
        const left = counts === null ? total : String(known);
        count.textContent = left;
        row.classList.toggle('facet-none', left === '0' && !box.checked);
      }
    },
    label(facet, value) {
      const option = find(facet, value);
      return {
        title: option?.title ?? value,
        mark: option?.row.querySelector('svg')?.cloneNode(true) ?? null,
      };
    },
    chips(remove) {
      const checked = options
        .filter(({ box }) => box.checked)
        .map(({ facet, box, title }) => ({ facet, value: box.value, title }));
      const unknown = strays.map(({ facet, value }) => ({
        facet,
        value,
        title: strayTitle(facet, value),
      }));
      return [...checked, ...unknown].map(({ facet, value, title }) => {
        const name = CHOICES.find(({ id }) => id === facet)?.title ?? facet;
        const chip = element(
          'button',
          { type: 'button', class: 'chip', 'aria-label': `Remove ${name}: ${title}` },
          element('span', { class: 'chip-facet' }, name),
          ` ${title} `,
          element('span', { class: 'chip-remove', 'aria-hidden': 'true' }, '×'),
        );
        chip.addEventListener('click', () => {
          strays = strays.filter((stray) => stray.facet !== facet || stray.value !== value);
          remove(facet, value);
        });
        return chip;
      });
    },
  };
}
