import { spawnSync } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { root } from "../build-app";
import { writeChecksums } from "./checksums";
import { readManifest } from "./manifest";
import { disagreements, readVersions } from "./versions";
import { problemsIn, readWorkflow } from "./workflow";

// `npm run release:check`: the release workflow, as far as it runs on this computer. `-- --packaged` takes the packages
// that are there and runs no tests. The last line is JSON.
const isQuick = process.argv.includes("--packaged");
const results: { readonly step: string; readonly ok: boolean }[] = [];

function record(step: string, problems: readonly string[]): void {
  results.push({ step, ok: problems.length === 0 });
  const mark = problems.length === 0 ? "ok    " : "FAILED";
  process.stdout.write(`${mark} ${step}\n`);
  for (const problem of problems) process.stdout.write(`       ${problem}\n`);
}

function run(command: string, words: readonly string[], cwd = root): string[] {
  const { status } = spawnSync(command, words, { cwd, stdio: "inherit" });
  return status === 0 ? [] : [`${command} ended with ${String(status)}.`];
}

record("versions agree", disagreements(readVersions()));

const { scripts } = JSON.parse(
  readFileSync(path.join(root, "package.json"), "utf8"),
) as { scripts: Readonly<Record<string, string>> };
const file = path.join(root, ".github/workflows/release.yml");
const workflow = readWorkflow(readFileSync(file, "utf8"));
const hasFile = (name: string) => existsSync(path.join(root, name));
record(
  "the workflow can be run",
  problemsIn(workflow, Object.keys(scripts), hasFile),
);

if (!isQuick) {
  record("tests", run("npm", ["test"]));
  record("packages", run("npm", ["run", "package"]));
  record("tests of the packages", run("npm", ["run", "test:packaged"]));
}

const release = path.join(root, "dist/release-check");
rmSync(release, { recursive: true, force: true });
mkdirSync(release, { recursive: true });
for (const { archive, deb } of readManifest())
  for (const made of [archive, deb])
    if (made !== null) linkSync(made, path.join(release, path.basename(made)));
record("bill of materials", writeBillOfMaterials());
const count = await writeChecksums(release);
record(
  `checksums of ${count} files`,
  run("sha256sum", ["--check", "--strict", "SHA256SUMS"], release),
);

const failed = results.filter(({ ok }) => !ok);
process.stdout.write(
  `${JSON.stringify({ passed: results.length - failed.length, failed: failed.map(({ step }) => step) })}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

/** CycloneDX out of the lock file: all that is bundled, and all that bundled it. */
function writeBillOfMaterials(): string[] {
  const { status, stdout } = spawnSync(
    "npm",
    [
      "sbom",
      "--sbom-format=cyclonedx",
      "--sbom-type=application",
      "--package-lock-only",
    ],
    { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 },
  );
  if (status !== 0) return [`npm sbom ended with ${String(status)}.`];
  const { bomFormat, components } = JSON.parse(stdout) as {
    bomFormat?: string;
    components?: readonly { name: string }[];
  };
  const names = new Set(components?.map(({ name }) => name));
  const wanted = ["react", "zod", "@node-rs/argon2", "electron"];
  writeFileSync(path.join(release, "nidan.cdx.json"), stdout);
  return [
    ...(bomFormat === "CycloneDX" ? [] : ["It is no CycloneDX."]),
    ...wanted
      .filter((name) => !names.has(name))
      .map((name) => `${name} is not in it.`),
  ];
}
