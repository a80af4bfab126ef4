import type { MarkName } from '../../core/drawing/mark-sheet.ts';
import { type Markup, markup } from '../markup.ts';
import { markAddress } from './mark-address.ts';

/** The shape of a kind of timeline entry, a cause or a severity, to stand beside its word. */
export const mark = (name: MarkName): Markup =>
  markup`<svg class="mark" aria-hidden="true"><use href="${markAddress(name)}"></use></svg>`;
