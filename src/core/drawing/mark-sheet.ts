import type { EntryKind } from '../postmortem.ts';
import { CAUSE_COLOURS } from './cause-hue.ts';
import { SEVERITY_BARS } from './severity-bars.ts';
import { CAUSE_SHAPES, ICON_SHAPES, KIND_SHAPES } from './shapes.ts';

/** What the sheet holds: a mark of a kind, a cause or a severity, the patch of wrong turns in a legend, or an icon. */
export type MarkName =
  | EntryKind
  | `cause-${number}`
  | 'cause-none'
  | 'hatching'
  | `severity-${number}`
  | keyof typeof ICON_SHAPES;

/** Stripes in a patch of 22 by 12 pixels. */
const HATCHING = 'M1 12L9 0h5L6 12zM11 12L19 0h5l-8 12zM-9 12L-1 0h5L-4 12z';

/**
 * One SVG file with every mark and icon under its name, for `<use>`: a page then names a mark, and its outline is
 * loaded once for all pages. What has no colour here takes that of its place; no selector of a page reaches into the
 * file, but custom properties do. A mark or an icon is as large as the
 * element that uses it; in a drawing that is 14 pixels around the mark's place.
 */
export function writeMarkSheet(): string {
  const marks = [
    ...Object.entries(KIND_SHAPES).map(([kind, shape]) =>
      path(kind, shape, kind === 'wrong-turn' ? 'var(--wrong-turn-ink)' : null),
    ),
    ...Array.from({ length: CAUSE_COLOURS }, (_, index) =>
      path(
        `cause-${index}`,
        CAUSE_SHAPES[index % CAUSE_SHAPES.length] ?? '',
        `var(--cause-${index})`,
      ),
    ),
    path('cause-none', CAUSE_SHAPES[0] ?? '', 'var(--ink-muted)'),
    `<path id="hatching" d="${HATCHING}" fill="var(--wrong-turn)"/>`,
    ...Array.from({ length: SEVERITY_BARS + 1 }, (_, filled) => severity(filled)),
    ...Object.entries(ICON_SHAPES).map(([id, shape]) => icon(id, shape)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${marks.join('\n')}\n</svg>\n`;
}

const path = (id: string, shape: string, colour: string | null): string =>
  symbol(id, `<path d="${shape}" fill-rule="evenodd"${fill(colour)}/>`);

const icon = (id: string, shape: string): string =>
  `<symbol id="${id}" viewBox="0 0 16 16"><path d="${shape}"/></symbol>`;

/** Nothing is cut off at the edge of a mark, where a drawing gives it an outline. */
const symbol = (id: string, content: string): string =>
  `<symbol id="${id}" viewBox="-7 -7 14 14" overflow="visible">${content}</symbol>`;

const fill = (colour: string | null): string => (colour === null ? '' : ` fill="${colour}"`);

function severity(filled: number): string {
  const bars = Array.from(
    { length: SEVERITY_BARS },
    (_, bar) => `M${bar * 3.5 - 6.75} 6V${2 - bar * 2.75}h2.5V6z`,
  );
  const part = (from: number, to: number, colour: string | null) =>
    from === to ? '' : `<path d="${bars.slice(from, to).join('')}"${fill(colour)}/>`;
  const on = part(0, filled, filled === SEVERITY_BARS ? 'var(--danger)' : null);
  return symbol(`severity-${filled}`, `${on}${part(filled, SEVERITY_BARS, 'var(--line)')}`);
}
