/** How many tests ended how. A test that only passed at a second try counts as failed: a flaky test is a bug. */
export type Totals = { readonly passed: number; readonly failed: number };

/** The totals of Vitest's JSON report. Throws when it is none. */
export function readVitestTotals(report: string): Totals {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
    report,
  ) as Record<string, number>;
  if (numPassedTests === undefined || numFailedTests === undefined)
    throw new Error("not a report of Vitest");
  // A file that does not even load fails without a test of its own.
  const failed = Math.max(numFailedTests, numFailedTestSuites ?? 0);
  return { passed: numPassedTests, failed };
}

/** The totals of Playwright's JSON report. Throws when it is none. */
export function readPlaywrightTotals(report: string): Totals {
  const { stats, errors } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number };
    errors: unknown[];
  };
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
  };
}
