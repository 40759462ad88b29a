import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "./build-app";
import { resolveElectron } from "./electron-runtime";
import { openPrivateDesktop, type PrivateDesktop } from "./private-desktop";
import { requireSystemPackages } from "./system-packages";
import { readPlaywrightTotals, readVitestTotals, type Totals } from "./totals";

// `npm test`: every check, one after the other, going on after a failure so that the whole picture is seen. The last line
// counts the tests of all runners; each static check is one. `--only=static`, `--only=unit` or `--only=e2e` runs a part.
const part = process.argv.find((arg) => arg.startsWith("--only="))?.slice(7);
const does = (name: string) => part === undefined || part === name;
const reports = mkdtempSync(path.join(tmpdir(), "nidan-reports-"));
const bin = (file: string) => path.join(root, "node_modules", file);
const tsc = bin("typescript/bin/tsc");

let totals: Totals = { passed: 0, failed: 0 };
const count = (more: Totals) => {
  totals = {
    passed: totals.passed + more.passed,
    failed: totals.failed + more.failed,
  };
};

async function check(name: string, ...args: string[]): Promise<void> {
  count(
    (await run(name, args, process.env)) === 0
      ? { passed: 1, failed: 0 }
      : { passed: 0, failed: 1 },
  );
}

async function suite(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  read: (report: string) => Totals,
): Promise<void> {
  const report = path.join(reports, `${name}.json`);
  const status = await run(name, args, { ...env, NIDAN_REPORT: report });
  count(totalsOf(status, () => read(readFileSync(report, "utf8"))));
}

/** A runner that crashed, ran nothing, or failed without naming a test counts as one failure. */
function totalsOf(status: number, read: () => Totals): Totals {
  let found: Totals = { passed: 0, failed: 0 };
  try {
    found = read();
  } catch {
    return { passed: 0, failed: 1 };
  }
  const isSilent = status !== 0 && found.failed === 0;
  return isSilent || found.passed === 0
    ? { ...found, failed: found.failed + 1 }
    : found;
}

function run(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  process.stdout.write(`\n=== ${name}\n`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env,
      stdio: "inherit",
    });
    child.on("error", () => {
      resolve(1);
    });
    child.on("exit", (status) => {
      resolve(status ?? 1);
    });
  });
}

async function runStaticChecks(): Promise<void> {
  await check("prettier", bin("prettier/bin/prettier.cjs"), "--check", ".");
  for (const project of [".", "electron", "renderer", "build", "test"])
    await check(`tsc ${project}`, tsc, "-p", project);
  await check(
    "eslint",
    bin("eslint/bin/eslint.js"),
    "-c",
    "build/lint/eslint.config.mjs",
    ".",
  );
  await check(
    "layers",
    bin("dependency-cruiser/bin/dependency-cruise.mjs"),
    "-c",
    "build/lint/dependency-cruiser.config.cjs",
    "electron",
    "renderer",
    "shared",
  );
}

/** Tests of one screen take turns; screens of their own can be looked at side by side. */
const SCREENS = 2;
const SHARES = 10;

async function runUnitTests(desktop: PrivateDesktop): Promise<void> {
  const env = { ...desktop.env, NIDAN_KEYCHAIN: "real" };
  await suite(
    "vitest",
    [
      bin("vitest/vitest.mjs"),
      "run",
      "-c",
      "test/vitest.config.ts",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${path.join(reports, "vitest.json")}`,
    ],
    env,
    readVitestTotals,
  );
}

/** The tests on the real app, in shares that the screens take one after the other: some take much longer than others. */
async function runEndToEnd(): Promise<void> {
  const { executable } = resolveElectron();
  const shares = Array.from({ length: SHARES }, (_, index) => index + 1);
  const screens = Array.from({ length: SCREENS }, async () => {
    const desktop = await openPrivateDesktop();
    for (
      let share = shares.shift();
      share !== undefined;
      share = shares.shift()
    )
      await runShare(share, desktop, executable);
    desktop.close();
  });
  await Promise.all(screens);
}

async function runShare(
  share: number,
  desktop: PrivateDesktop,
  electron: string,
): Promise<void> {
  const name = `playwright-${share.toString()}`;
  await suite(
    name,
    [
      bin("@playwright/test/cli.js"),
      "test",
      "-c",
      "test/e2e/playwright.config.ts",
      `--shard=${share.toString()}/${SHARES.toString()}`,
    ],
    {
      ...desktop.env,
      NIDAN_KEYCHAIN: "real",
      NIDAN_ELECTRON: electron,
      NIDAN_RESULTS: name,
    },
    readPlaywrightTotals,
  );
}

requireSystemPackages("test");
if (does("static")) await runStaticChecks();
if (does("unit") || does("e2e")) {
  await check("build", bin("vite/bin/vite.js"), "build", "--app");
  if (does("unit")) {
    const desktop = await openPrivateDesktop();
    await runUnitTests(desktop);
    desktop.close();
  }
  if (does("e2e")) await runEndToEnd();
}
process.stdout.write(
  `\ntests: ${totals.passed.toString()} passed, ${totals.failed.toString()} failed\n`,
);
process.exitCode = totals.failed === 0 ? 0 : 1;
