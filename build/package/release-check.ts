import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../build-app";
import { rehearseDraft, throwawayKey } from "./draft-rehearsal";
import { readManifest } from "./manifest";
import { disagreements, readVersions } from "./versions";
import { keptPaths, problemsIn, readWorkflow } from "./workflow";

// `npm run release:check`: the release workflow, as far as it runs on this computer: its own commands, in a copy of this
// checkout. `-- --packaged` takes the packages that are there and runs no tests. The last line is JSON.
const isQuick = process.argv.includes("--packaged");
const results: { readonly step: string; readonly ok: boolean }[] = [];

function record(step: string, problems: readonly string[]): void {
  results.push({ step, ok: problems.length === 0 });
  const mark = problems.length === 0 ? "ok    " : "FAILED";
  process.stdout.write(`${mark} ${step}\n`);
  for (const problem of problems) process.stdout.write(`       ${problem}\n`);
}

function npm(...words: readonly string[]): string[] {
  const { status } = spawnSync("npm", words, { cwd: root, stdio: "inherit" });
  return status === 0 ? [] : [`npm ended with ${String(status)}.`];
}

const read = (name: string) => readFileSync(path.join(root, name), "utf8");
const { scripts, version } = JSON.parse(read("package.json")) as {
  scripts: Readonly<Record<string, string>>;
  version: string;
};
const workflow = readWorkflow(read(".github/workflows/release.yml"));
const hasFile = (name: string) => existsSync(path.join(root, name));
record("versions agree", disagreements(readVersions()));
record("the workflow can be run", [
  ...problemsIn(workflow, Object.keys(scripts), hasFile),
  ...wrongCommands(),
]);

if (!isQuick) {
  record("tests", npm("test"));
  record("packages", npm("run", "package"));
  record("tests of the packages", npm("run", "test:packaged"));
}
const made = readManifest();
record("what is kept of a build is there", missingPaths());

const packages = made.flatMap(({ archive, deb }) =>
  [archive, deb].flatMap((file) => file ?? []),
);
const draft = rehearseDraft(workflow, packages);
const temporary = mkdtempSync(path.join(tmpdir(), "nidan-runner-"));
for (const [step, env] of [
  ["The tag and the sources say one version", { TAG: `v${version}` }],
  ["The Electron still gets security fixes", {}],
  [
    "Keys to sign with",
    { RUNNER_TEMP: temporary, GITHUB_ENV: path.join(temporary, "env") },
  ],
  ["Sign the update feed", { NIDAN_UPDATE_SIGNING_KEY: throwawayKey() }],
  ["Bill of materials", {}],
  ["Checksums", {}],
] as const)
  record(step, draft.run(step, env));
draft.remove();

const failed = results.filter(({ ok }) => !ok);
process.stdout.write(
  `${JSON.stringify({ passed: results.length - failed.length, failed: failed.map(({ step }) => step) })}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

/** The commands that a shell cannot even read. */
function wrongCommands(): readonly string[] {
  return Object.values(workflow.jobs)
    .flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
    .flatMap((run) => {
      const words = run.replaceAll(/\$\{\{[^}]*\}\}/g, "word");
      const { status, stderr } = spawnSync("bash", ["-n", "-c", words], {
        encoding: "utf8",
      });
      return status === 0 ? [] : [`${run.trim()}: ${stderr.trim()}`];
    });
}

/** The paths that the workflow keeps and no command made: of a build for members, those of what stands in for one. */
function missingPaths(): readonly string[] {
  const hardened = made.find(({ flavour }) => flavour !== "qa");
  const here = (kept: string) =>
    kept.replace(
      "dist/release/nidan-",
      `dist/${hardened?.flavour ?? ""}/${hardened?.name ?? ""}-`,
    );
  return keptPaths(workflow)
    .filter((kept) => !kept.includes("latest")) // only where there is a feed
    .filter((kept) => !(isQuick && kept.startsWith("test-results/")))
    .filter((kept) => {
      const [beginning = ""] = here(kept).split("*");
      const folder = path.join(root, path.dirname(beginning));
      const name = path.basename(beginning);
      return !(
        existsSync(folder) &&
        readdirSync(folder).some((file) => file.startsWith(name))
      );
    })
    .map((kept) => `Nothing was made for ${kept}.`);
}
