/** How many results an entry of the history has shown, and how far down its reader was. */
interface Place {
  shown: number;
  top: number;
}

/** What an entry of the history keeps; nothing shown and the top where it keeps nothing. */
export function placeIn(state: unknown): Place {
  const kept: Partial<Record<keyof Place, unknown>> =
    typeof state === 'object' && state !== null ? state : {};
  const number = (value: unknown) => (typeof value === 'number' ? value : 0);
  return { shown: number(kept.shown), top: number(kept.top) };
}

/** Keeps what has changed of the place in the entry of the history that is shown. */
export const keepPlace = (change: Partial<Place>): void =>
  history.replaceState({ ...placeIn(history.state), ...change }, '');

/**
 * Goes back to where the reader was when leaving for a result: a browser does so before there are results, and ends
 * at the foot of what there is. Whoever has gone further since is left there.
 */
export function returnToPlace(): void {
  const { top } = placeIn(history.state);
  if (window.scrollY < top) window.scrollTo({ top, behavior: 'instant' });
}
