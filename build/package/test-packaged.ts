import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../build-app";
import { resolveElectron } from "../electron-runtime";
import { openPrivateDesktop } from "../private-desktop";
import { requireSystemPackages } from "../system-packages";
import { readPlaywrightTotals } from "../totals";
import { filesInArchive, sizeOf } from "./contents";
import { readManifest } from "./manifest";
import { readTarget } from "./read-target";

// `npm run test:packaged`: what `npm run package` made last, or `-- --app PATH` any build. Words after `--only` go to
// Playwright. The last line is JSON: what was measured and counted.
const words = process.argv.slice(2);
const after = (word: string) =>
  words.includes(word) ? words.slice(words.indexOf(word) + 1) : [];
const [given] = after("--app");
const targets = given === undefined ? readManifest() : [readTarget(given)];

requireSystemPackages("packaged");
const reports = mkdtempSync(path.join(tmpdir(), "nidan-packaged-"));
const report = path.join(reports, "report.json");
const desktop =
  process.platform === "linux" ? await openPrivateDesktop() : null;
Object.assign(process.env, desktop?.env, {
  NIDAN_ELECTRON: resolveElectron().executable,
  NIDAN_PACKAGES: JSON.stringify(targets),
  NIDAN_REPORT: report,
});
const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, "node_modules/@playwright/test/cli.js"),
    ...["test", "-c", path.join(root, "test/packaged/playwright.config.ts")],
    ...after("--only"),
  ],
  { cwd: root, stdio: "inherit" },
);
const totals = readPlaywrightTotals(readFileSync(report, "utf8"));

const qa = targets.find(({ flavour }) => flavour === "qa");
// The harness of the tests reads the environment when it is loaded.
const { measureStart } = await import("../../test/packaged/measure-start");
const start = qa === undefined ? null : await measureStart(qa.executable);
const packages = await Promise.all(
  targets.map(async ({ name, version, folder, asar, archive, deb }) => ({
    name,
    version,
    ...(await sizeOf(folder)),
    asarFiles: filesInArchive(asar).length,
    asarBytes: statSync(asar).size,
    archiveBytes: archive === null ? null : statSync(archive).size,
    debBytes: deb === null ? null : statSync(deb).size,
  })),
);
desktop?.close();
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ tests: totals, start, packages })}\n`);
process.exitCode = status === 0 && totals.failed === 0 ? 0 : 1;
