/**
 * The length of a bar, from 0 to 1, on the log scale that all lists share: it begins at one minute and ends at
 * `max`. Each tenfold is as long as the last, so that 5 minutes and 5 days can stand in one column. A duration of a
 * minute or less still shows as a stub.
 */
export function logShare(minutes: number, max: number): number {
  const share = Math.log10(Math.max(minutes, 1)) / Math.log10(Math.max(max, 10));
  return Math.min(1, Math.max(0.03, share));
}
