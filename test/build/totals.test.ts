import { describe, expect, test } from "vitest";
import { readPlaywrightTotals, readVitestTotals } from "../../build/totals";

describe("the totals of a report", () => {
  test("Vitest: what passed and what failed", () => {
    const report = { numPassedTests: 5, numFailedTests: 2 };
    expect(readVitestTotals(JSON.stringify(report))).toEqual({
      passed: 5,
      failed: 2,
    });
  });

  test("Vitest: a file that does not load is a failure, though it has no failed test", () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 0,
      numFailedTestSuites: 1,
    };
    expect(readVitestTotals(JSON.stringify(report)).failed).toBe(1);
  });

  test("Playwright: a flaky test and an error outside of any test are failures", () => {
    const report = {
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 4 },
      errors: [{ message: "no such file" }],
    };
    expect(readPlaywrightTotals(JSON.stringify(report))).toEqual({
      passed: 3,
      failed: 3,
    });
  });

  test.each(["", "{}", "null", "[]"])("%j is no report", (text) => {
    expect(() => readVitestTotals(text)).toThrow();
    expect(() => readPlaywrightTotals(text)).toThrow();
  });
});
