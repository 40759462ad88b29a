import { defineConfig } from "@playwright/test";
import { targets } from "./targets";

const report = process.env["NIDAN_REPORT"];
const has = (isInspectable: boolean) =>
  targets.some((target) => (target.flavour === "qa") === isInspectable);

/** One after the other: they show windows on one screen, install a package and measure what listens. */
export default defineConfig({
  workers: 1,
  retries: 0,
  timeout: 120_000,
  forbidOnly: true,
  outputDir: "../../test-results/packaged",
  projects: [
    ...(has(true) ? [{ name: "qa", testDir: "qa" }] : []),
    ...(has(false) ? [{ name: "black-box", testDir: "black-box" }] : []),
    { name: "files", testDir: "files" },
  ],
  reporter: [
    ["list"],
    ...(report === undefined
      ? []
      : [["json", { outputFile: report }] as ["json", { outputFile: string }]]),
  ],
});
