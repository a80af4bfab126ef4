import { markSheet } from '../../collections/mark-sheet.ts';
import type { MarkName } from '../../core/drawing/mark-sheet.ts';
import { urls } from '../../site/links.ts';

/** Where `<use>` finds the outline of a mark or an icon. */
export const markAddress = (name: MarkName): string => `${urls.asset(markSheet.path)}#${name}`;
