import type { EntryKind } from '../postmortem.ts';
import { CAUSE_COLOURS } from './cause-hue.ts';
import { SEVERITY_BARS } from './severity-bars.ts';
import { CAUSE_SHAPES, ICON_SHAPES, KIND_SHAPES } from './shapes.ts';

/** What the sheet holds: a mark of a kind, a cause or a severity, or an icon. */
export type MarkName =
  | EntryKind
  | `cause-${number}`
  | 'cause-none'
  | `severity-${number}`
  | keyof typeof ICON_SHAPES;

/**
 * One SVG file with every mark and icon under its name, for `<use>`: a page then names a mark, and its outline is
 * loaded once for all pages. What has no colour here takes that of its place; no selector of a page reaches into the
 * file, but custom properties do. Marks are drawn around 0,0, at most 14 pixels across; icons from 0 to 16.
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
    ...Array.from({ length: SEVERITY_BARS + 1 }, (_, filled) => severity(filled)),
    ...Object.entries(ICON_SHAPES).map(([icon, shape]) => path(icon, shape, null)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${marks.join('\n')}\n</svg>\n`;
}

const path = (id: string, shape: string, colour: string | null): string =>
  `<path id="${id}" d="${shape}" fill-rule="evenodd"${fill(colour)}/>`;

const fill = (colour: string | null): string => (colour === null ? '' : ` fill="${colour}"`);

function severity(filled: number): string {
  const bars = Array.from(
    { length: SEVERITY_BARS },
    (_, bar) => `M${bar * 3.5 - 6.75} 6V${2 - bar * 2.75}h2.5V6z`,
  );
  const part = (from: number, to: number, colour: string | null) =>
    from === to ? '' : `<path d="${bars.slice(from, to).join('')}"${fill(colour)}/>`;
  const on = part(0, filled, filled === SEVERITY_BARS ? 'var(--danger)' : null);
  return `<g id="severity-${filled}">${on}${part(filled, SEVERITY_BARS, 'var(--line)')}</g>`;
}
