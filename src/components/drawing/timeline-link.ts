/**
 * Marks what belongs together: an entry of the list and its marks on the drawing, whichever of them is pointed at
 * or focused. A click on a mark goes to its entry. Without this script both stand on their own.
 */
const entries = [...document.querySelectorAll('.timeline-list > li')];

/** Of each element that belongs to an entry, the place of that entry in the list. */
const places = new Map<Element, number>();
for (const parts of [entries, ...[...document.querySelectorAll('.rug')].map((rug) => rug.children)])
  for (const [place, part] of [...parts].entries()) places.set(part, place);
for (const part of document.querySelectorAll<SVGElement>('.incident-drawing [data-entry]'))
  places.set(part, Number(part.dataset['entry']));

function placeOf({ target }: Event): number | undefined {
  let element = target instanceof Element ? target : null;
  while (element && !places.has(element)) element = element.parentElement;
  return element ? places.get(element) : undefined;
}

function mark(event: Event): void {
  const at = placeOf(event);
  for (const [part, place] of places) part.classList.toggle('is-marked', place === at);
}

if (entries.length > 0) {
  for (const type of ['pointerover', 'focusin'] as const)
    document.addEventListener(type, mark, { passive: true });
  document.addEventListener('click', (event) => {
    const id = entries[placeOf(event) ?? -1]?.id;
    if (id && event.target instanceof SVGElement && event.target.closest('.incident-drawing'))
      location.hash = id;
  });
}
