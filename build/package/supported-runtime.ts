import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../build-app";

/** How many major versions of Electron are given security fixes: the newest and those just before it. */
const SUPPORTED_MAJORS = 3;

/**
 * What is wrong with releasing on the `pinned` version of Electron when `newest` is the newest stable one, each as a
 * sentence: a range in place of a version, or a major version that no longer gets fixes. `newest` is `undefined` when it
 * could not be asked for.
 * Source: https://www.electronjs.org/docs/latest/tutorial/electron-timelines, "Version support policy".
 */
export function supportProblems(
  pinned: string,
  newest: string | undefined,
): readonly string[] {
  const major = majorOf(pinned);
  if (major === undefined)
    return [`package.json pins Electron to no exact version: ${pinned}.`];
  const newestMajor = majorOf(newest ?? "");
  if (newestMajor === undefined)
    return [
      "The package registry did not say which Electron is the newest: try again when it can be reached.",
    ];
  const oldest = newestMajor - SUPPORTED_MAJORS + 1;
  return major >= oldest
    ? []
    : [
        `Electron ${pinned} no longer gets security fixes: pin ${oldest.toString()} or a later major version.`,
      ];
}

function majorOf(version: string): number | undefined {
  const [, major] = /^(\d+)\.\d+\.\d+$/.exec(version) ?? [];
  return major === undefined ? undefined : Number(major);
}

/** The newest stable Electron, as the package registry says it; `undefined` when it does not within a minute. */
function askNewest(): string | undefined {
  const { status, stdout } = spawnSync(
    "npm",
    ["view", "electron", "dist-tags.latest"],
    // On Windows npm is a script, which only a shell can run.
    {
      encoding: "utf8",
      timeout: 60_000,
      shell: process.platform === "win32",
    },
  );
  return status === 0 ? stdout.trim() : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { devDependencies } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  ) as { devDependencies: Readonly<Record<string, string>> };
  const pinned = devDependencies["electron"] ?? "nothing";
  const problems = supportProblems(pinned, askNewest());
  for (const sentence of problems) console.error(sentence);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
