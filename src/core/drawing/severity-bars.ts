/** How many bars a severity mark has. */
export const SEVERITY_BARS = 4;

/**
 * How many of a severity mark's four bars are filled: all for the worst, at least one for the mildest, none for an
 * id that the site does not have.
 *
 * @param severities from the worst to the mildest
 */
export function severityBars(severity: string, severities: readonly { id: string }[]): number {
  const rank = severities.findIndex(({ id }) => id === severity);
  return rank === -1
    ? 0
    : Math.ceil(((severities.length - rank) / severities.length) * SEVERITY_BARS);
}
