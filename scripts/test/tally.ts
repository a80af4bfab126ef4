/** How many checks passed and failed, from what a step reports. */

export interface Tally {
  passed: number;
  failed: number;
}

/** The part of Vitest's JSON report that is counted. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

/**
 * The tally of one run of Vitest. A test that did not run has not passed. A run that failed though
 * no test did (a file that does not load, an error outside a test, no tests at all) counts as one failure.
 *
 * @param report undefined where Vitest ended before it wrote one.
 */
export function tallyOf(report: VitestReport | undefined, exitCode: number): Tally {
  const passed = report?.numPassedTests ?? 0;
  const failed = report ? report.numFailedTests + report.numPendingTests + report.numTodoTests : 0;
  const broken = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: broken ? 1 : failed };
}

/** The tally of a check that either holds or does not: it adds no test, but a failure shows. */
export function tallyOfCheck(exitCode: number): Tally {
  return { passed: 0, failed: exitCode === 0 ? 0 : 1 };
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  };
}

/** The last line of a test run: `N passed, N failed`. */
export function closingLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}
