/**
 * Marks what belongs together: an entry of the list and its marks on the drawing, whichever of them is pointed at
 * or focused. A click on a mark goes to its entry. Without this script both stand on their own.
 */
const entryOf = ({ target }: Event) =>
  target instanceof Element
    ? target.closest<HTMLElement | SVGElement>('[data-entry]')?.dataset['entry']
    : undefined;

function mark(event: Event): void {
  const id = entryOf(event);
  for (const element of document.querySelectorAll<HTMLElement | SVGElement>('[data-entry]')) {
    element.classList.toggle('is-marked', id !== undefined && element.dataset['entry'] === id);
  }
}

for (const type of ['pointerover', 'focusin'] as const) {
  document.addEventListener(type, mark, { passive: true });
}

document.addEventListener('click', (event) => {
  const id = entryOf(event);
  if (id && event.target instanceof SVGElement && event.target.closest('.incident-drawing'))
    location.hash = id;
});
