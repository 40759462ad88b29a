import { defineConfig } from "@playwright/test";

const report = process.env["NIDAN_REPORT"];

/** The desktops to test on, as environments; without any, the tests take turns on the one that this was started on. */
const desktops = JSON.parse(
  process.env["NIDAN_DESKTOPS"] ?? "[{}]",
) as Readonly<Record<string, string>>[];
// Set in each worker before it reads this file.
const turn = process.env["TEST_PARALLEL_INDEX"];
if (turn !== undefined) Object.assign(process.env, desktops[Number(turn)]);

/** A worker for each desktop: what one test shows on a screen another would scan. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  workers: desktops.length,
  retries: 0,
  // A computer that does much else at the same time is slow, not wrong.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  outputDir: "../../test-results",
  reporter: [
    ["list"],
    ...(report === undefined
      ? []
      : [["json", { outputFile: report }] as ["json", { outputFile: string }]]),
  ],
});
