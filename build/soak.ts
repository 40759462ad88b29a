import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureBuilt, root } from "./build-app";
import { requireSystemPackages } from "./system-packages";

// `npm run soak [-- PATH...]`: the same tests as `npm test` has, for hours instead of minutes: more sequences, more kills,
// more random inputs. Each test that can go on longer reads its number from here.
const long = {
  NIDAN_SOAK: "1",
  NIDAN_SOAK_RUNS: "2000",
  NIDAN_SOAK_KILLS: "1000",
};
const suites = [
  "test/engine-model",
  "test/crash",
  "test/laws",
  "test/vault",
  "test/timing",
];
const asked = process.argv.slice(2);

requireSystemPackages("test");
ensureBuilt();
const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "-c",
    "test/vitest.config.ts",
    "--testTimeout=14400000",
    ...(asked.length > 0 ? asked : suites),
  ],
  { cwd: root, stdio: "inherit", env: { ...long, ...process.env } },
);
process.exitCode = status ?? 1;
