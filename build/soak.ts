import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureBuilt, root } from "./build-app";
import { openPrivateDesktop } from "./private-desktop";
import { requireSystemPackages } from "./system-packages";

// `npm run soak [-- PATH...]`: the same tests as `npm test` has, for hours instead of minutes: more sequences, more kills,
// more random inputs. Each test that can go on longer reads its number from here.
const long = {
  NIDAN_SOAK: "10000",
  NIDAN_SOAK_RUNS: "2000",
  NIDAN_SOAK_KILLS: "1000",
  NIDAN_SOAK_SCANS: "200",
};
const suites = [
  "test/engine-model",
  "test/crash",
  "test/laws",
  "test/runtime/protection.test.ts",
  "test/vault",
  "test/timing",
  "test/e2e/scan-memory.spec.ts",
];
const asked = process.argv.slice(2);
const paths = asked.length > 0 ? asked : suites;
const isEndToEnd = (file: string) => file.startsWith("test/e2e");

function run(runner: string, args: string[], env = process.env): void {
  const { status } = spawnSync(
    process.execPath,
    [path.join(root, "node_modules", runner), ...args],
    { cwd: root, stdio: "inherit", env: { ...long, ...env } },
  );
  if (status !== 0) process.exitCode = status ?? 1;
}

requireSystemPackages("test");
ensureBuilt();
const inNode = paths.filter((file) => !isEndToEnd(file));
if (inNode.length > 0)
  run("vitest/vitest.mjs", [
    ...["run", "-c", "test/vitest.config.ts", "--testTimeout=14400000"],
    ...inNode,
  ]);
const inElectron = paths.filter(isEndToEnd);
if (inElectron.length > 0) {
  const desktop = await openPrivateDesktop();
  run(
    "@playwright/test/cli.js",
    ["test", "-c", "test/e2e/playwright.config.ts", ...inElectron],
    { ...process.env, ...desktop.env, NIDAN_KEYCHAIN: "real" },
  );
  desktop.close();
}
