/** A span of minutes that a facet offers: `from` included, `below` not. */
export interface Band {
  id: string;
  title: string;
  from: number;
  below: number;
}

/** Spans that people think in; each is a few times its neighbour, as durations spread over decades. */
export const DURATION_BANDS: readonly Band[] = [
  { id: 'under-15m', title: 'Under 15 minutes', from: 0, below: 15 },
  { id: '15m-1h', title: '15 minutes to 1 hour', from: 15, below: 60 },
  { id: '1h-4h', title: '1 to 4 hours', from: 60, below: 240 },
  { id: '4h-1d', title: '4 hours to 1 day', from: 240, below: 1440 },
  { id: 'over-1d', title: 'A day or longer', from: 1440, below: Number.POSITIVE_INFINITY },
];

export const IMPACT_BANDS: readonly Band[] = [
  { id: 'under-5', title: 'Under 5 impact minutes', from: 0, below: 5 },
  { id: '5-30', title: '5 to 30', from: 5, below: 30 },
  { id: '30-120', title: '30 to 120', from: 30, below: 120 },
  { id: '120-600', title: '120 to 600', from: 120, below: 600 },
  { id: 'over-600', title: '600 or more', from: 600, below: Number.POSITIVE_INFINITY },
];

/** The id of the band that minutes fall into; `unknown` where they are missing. */
export function bandOf(minutes: number | null, bands: readonly Band[]): string {
  if (minutes === null) return 'unknown';
  return bands.find(({ from, below }) => minutes >= from && minutes < below)?.id ?? 'unknown';
}
