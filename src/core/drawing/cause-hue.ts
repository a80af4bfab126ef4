import { CAUSE_SHAPES } from './shapes.ts';

/** How many colours styles/drawing.css holds, `.cause-0` to `.cause-15`. */
export const CAUSE_COLOURS = 16;

/** How a cause looks wherever it is drawn: a class that gives the colour, and the data of an SVG path. */
export interface CauseLook {
  className: `cause-${number}` | 'cause-none';
  shape: string;
}

/**
 * The look of a cause, by its place in causes.yml: so it is the same on every page, and a cause that is added at
 * the end changes no other. An id that the list does not know gets a neutral one.
 */
export function causeLook(cause: string, causes: readonly { id: string }[]): CauseLook {
  const index = causes.findIndex(({ id }) => id === cause);
  if (index === -1) return { className: 'cause-none', shape: CAUSE_SHAPES[0] ?? '' };
  return {
    className: `cause-${index % CAUSE_COLOURS}`,
    shape: CAUSE_SHAPES[index % CAUSE_SHAPES.length] ?? '',
  };
}
