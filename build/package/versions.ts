import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../build-app";

/** Every place that says a version. `tag` is the name of what is released, `v` and a version; none is no tag. */
export type Versions = {
  readonly packageJson: string | undefined;
  readonly lockFile: string | undefined;
  readonly lockFileRoot: string | undefined;
  readonly tag?: string | undefined;
};

/** What does not agree with `package.json`, each as a sentence. */
export function disagreements({
  packageJson,
  lockFile,
  lockFileRoot,
  tag,
}: Versions): readonly string[] {
  if (!/^\d+\.\d+\.\d+$/.test(packageJson ?? ""))
    return ["package.json has no version of three numbers."];
  const said = {
    "package-lock.json": lockFile,
    'packages[""] of package-lock.json': lockFileRoot,
    ...(tag === undefined ? {} : { "the tag": tag.replace(/^v/, "") }),
  };
  return Object.entries(said)
    .filter(([, version]) => version !== packageJson)
    .map(
      ([where, version]) =>
        `${where} says ${version ?? "nothing"}, package.json ${packageJson ?? "nothing"}.`,
    );
}

/** The versions that this checkout says. */
export function readVersions(tag?: string): Versions {
  const read = (file: string) =>
    JSON.parse(readFileSync(path.join(root, file), "utf8")) as {
      version?: string;
      packages?: Readonly<Record<string, { version?: string }>>;
    };
  const lock = read("package-lock.json");
  return {
    packageJson: read("package.json").version,
    lockFile: lock.version,
    lockFileRoot: lock.packages?.[""]?.version,
    tag,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const wrong = disagreements(readVersions(process.argv[2]));
  for (const sentence of wrong) console.error(sentence);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
