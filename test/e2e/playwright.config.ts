import { defineConfig } from "@playwright/test";

const report = process.env["NIDAN_REPORT"];

/** One worker: the tests share one screen, and what one shows the other would scan. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  // Runs side by side must not clear each other's away.
  outputDir: `../../test-results/${process.env["NIDAN_RESULTS"] ?? "all"}`,
  reporter: [
    ["list"],
    ...(report === undefined
      ? []
      : [["json", { outputFile: report }] as ["json", { outputFile: string }]]),
  ],
});
