import type { IssueCode } from '../../codes/index.ts';
import type { EntryKind } from '../../schema/timeline.ts';
import type { DatedEntry } from '../days.ts';

/** A contradiction or a doubt in the text, with its line. */
export interface Doubt {
  code: IssueCode;
  line: number;
  what: string;
}

/** Minutes since an arbitrary midnight, so that times on unknown days can still be compared. */
export interface Span {
  start: number | null;
  end: number | null;
}

/** An entry with its kind and its place in time. */
export interface PlacedEntry extends DatedEntry {
  kind: EntryKind;
  /** On the same scale as the span. */
  at: number;
}

/** A text as a message quotes it. */
export const quote = (text: string): string =>
  `"${text.length > 80 ? `${text.slice(0, 77)}...` : text}"`;
