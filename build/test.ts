import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "./build-app";
import { resolveElectron } from "./electron-runtime";
import { openPrivateDesktop, type PrivateDesktop } from "./private-desktop";
import { requireSystemPackages } from "./system-packages";
import { readPlaywrightTotals, readVitestTotals, type Totals } from "./totals";

// `npm test`: every check, going on after a failure so that the whole picture is seen. The last line
// counts the tests of all runners; each static check is one. `--only=static`, `--only=unit` or `--only=e2e` runs a part,
// and paths run the tests there, in the runner they are written for.
const part = process.argv.find((arg) => arg.startsWith("--only="))?.slice(7);
const paths = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
const isEndToEnd = (file: string) => file.startsWith("test/e2e");
const here = {
  unit: paths.filter((file) => !isEndToEnd(file)),
  e2e: paths.filter(isEndToEnd),
};
const does = (name: "static" | "unit" | "e2e") =>
  paths.length === 0
    ? part === undefined || part === name
    : name !== "static" && here[name].length > 0;
const reports = mkdtempSync(path.join(tmpdir(), "nidan-reports-"));
const bin = (file: string) => path.join(root, "node_modules", file);
const tsc = bin("typescript-7/bin/tsc");

let totals: Totals = { passed: 0, failed: 0 };
const count = (more: Totals) => {
  totals = {
    passed: totals.passed + more.passed,
    failed: totals.failed + more.failed,
  };
};

async function check(name: string, ...args: string[]): Promise<void> {
  const passes = (await run(name, args, process.env)) === 0;
  if (!passes) process.stdout.write(`\n=== ${name} FAILED\n`);
  count(passes ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
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

/** One program of all types serves all files, where an editor's one for each part would know most of them five times. */
const lint = () =>
  check(
    "eslint",
    bin("eslint/bin/eslint.js"),
    "-c",
    "build/lint/eslint.config.mjs",
    "--parser-options",
    "project:build/lint/tsconfig.json,projectService:false",
    ".",
  );

async function runStaticChecks(): Promise<void> {
  for (const name of [".", "electron", "renderer", "build", "test"])
    await check(`tsc ${name}`, tsc, "-p", name, "--checkers", "1");
  await check("prettier", bin("prettier/bin/prettier.cjs"), "--check", ".");
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
      ...here.unit,
    ],
    env,
    readVitestTotals,
  );
}

/** How many tests on the real app go on at once: they wait more than they compute. */
const DESKTOPS = 3;

/** Each of Playwright's workers has a screen and a keychain of its own: what one shows the other would scan. */
async function runEndToEnd(): Promise<void> {
  const { executable } = resolveElectron();
  const opening = Array.from({ length: DESKTOPS }, () => openPrivateDesktop());
  const desktops = await Promise.all(opening);
  await suite(
    "playwright",
    [
      bin("@playwright/test/cli.js"),
      "test",
      "-c",
      "test/e2e/playwright.config.ts",
      ...here.e2e,
    ],
    {
      ...process.env,
      NIDAN_KEYCHAIN: "real",
      NIDAN_ELECTRON: executable,
      NIDAN_DESKTOPS: JSON.stringify(desktops.map(({ env }) => env)),
    },
    readPlaywrightTotals,
  );
  for (const desktop of desktops) desktop.close();
}

requireSystemPackages("test");
// eslint takes about as long as everything else that is static: it goes on beside that, and beside the first of the tests.
const linted = does("static") ? lint() : undefined;
if (does("static")) await runStaticChecks();
if (does("unit") || does("e2e"))
  await check("build", bin("vite/bin/vite.js"), "build", "--app");
if (does("unit")) {
  const desktop = await openPrivateDesktop();
  await runUnitTests(desktop);
  desktop.close();
}
await linted;
if (does("e2e")) await runEndToEnd();
process.stdout.write(
  `\ntests: ${totals.passed.toString()} passed, ${totals.failed.toString()} failed\n`,
);
process.exitCode = totals.failed === 0 ? 0 : 1;
