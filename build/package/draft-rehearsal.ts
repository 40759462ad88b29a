import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { root } from "../build-app";
import { makeUpdateKey } from "./make-update-key";
import { stepNamed, type Workflow } from "./workflow";

/** A checkout like that of a runner, with packages in its `release/`, in which the workflow's own commands can be run. */
export type DraftRehearsal = {
  /** What came of the step of this name, as problems; `env` stands for what the runner would set. */
  readonly run: (
    step: string,
    env?: Readonly<Record<string, string>>,
  ) => readonly string[];
  readonly remove: () => void;
};

/** What the commands of the workflow read of the sources. */
const sources = [
  ...["build", "electron", "shared", "package.json", "package-lock.json"],
] as const;

/** Makes one beside `dist/`, with these files as what the builds of the three systems handed on. */
export function rehearseDraft(
  workflow: Workflow,
  packages: readonly string[],
): DraftRehearsal {
  const place = mkdtempSync(path.join(root, "dist", "draft-"));
  for (const name of sources)
    cpSync(path.join(root, name), path.join(place, name), { recursive: true });
  symlinkSync(
    path.join(root, "node_modules"),
    path.join(place, "node_modules"),
  );
  const release = path.join(place, "release");
  mkdirSync(release);
  for (const file of packages)
    linkSync(file, path.join(release, path.basename(file)));
  const [first] = packages;
  if (first !== undefined) writeFeed(release, first);
  return {
    run: (name, env = {}) => {
      const { run = "" } = stepNamed(workflow, name);
      const { status } = spawnSync("bash", ["-eo", "pipefail", "-c", run], {
        cwd: place,
        env: { ...process.env, ...env },
        stdio: ["ignore", "ignore", "inherit"],
      });
      return status === 0 ? [] : [`"${name}" ended with ${String(status)}.`];
    },
    remove: () => {
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** The secret half of a pair that nobody knows afterwards. */
export function throwawayKey(): string {
  return makeUpdateKey().privateKeyPem;
}

/** A feed as the packager writes it for an AppImage, which stands in here as another package's bytes. */
function writeFeed(release: string, bytesOf: string): void {
  const { version } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  ) as { version: string };
  const name = `nidan-${version}-linux-x86_64.AppImage`;
  linkSync(bytesOf, path.join(release, name));
  const bytes = readFileSync(bytesOf);
  const sha512 = createHash("sha512").update(bytes).digest("base64");
  const file = { url: name, sha512, size: bytes.length };
  const lines = [`version: ${version}`, `files: ${JSON.stringify([file])}`];
  writeFileSync(path.join(release, "latest-linux.yml"), lines.join("\n"));
}
