import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./build-app";
import { resolveElectron } from "./electron-runtime";
import { bundle } from "./package/bundle";
import { flavoursToMake, identityOf, refusal } from "./package/flavour";
import { make } from "./package/make";
import { writeManifest, type MadePackage } from "./package/manifest";
import { updateSource } from "./package/update-source";
import { requireSystemPackages } from "./system-packages";

// `npm run package`: both flavours for this system as folders under `dist/`; on Linux each as a tar.gz and a Debian
// package, too. `-- --flavour=release` makes that one or nothing; `-- --installers` makes all that this system can.
const only = process.argv
  .find((word) => word.startsWith("--flavour="))
  ?.slice("--flavour=".length);
const installers = process.argv.includes("--installers");
if (installers) requireSystemPackages("installers");
const runtime = resolveElectron();
const updates = updateSource(process.env);
const versionIn = (file: string) =>
  (
    JSON.parse(readFileSync(path.join(root, file), "utf8")) as {
      version: string;
    }
  ).version;
const version = versionIn("package.json");
const runtimes = {
  electron: runtime.electron,
  pinned: versionIn("node_modules/electron/package.json"),
};

const reason = refusal("release", runtimes);
const flavours = flavoursToMake(only, reason !== null);
if (reason !== null && only !== "qa" && only !== "rehearsal")
  process.stderr.write(`${reason}\n`);
if (flavours.includes("rehearsal"))
  process.stderr.write(
    "A rehearsal is made: hardened like a release, under a name of its own, for tests only.\n",
  );
if (flavours.length === 0) process.exit(1);

await bundle();
const made: MadePackage[] = [];
for (const flavour of flavours) {
  const identity = identityOf(flavour, version, runtimes);
  const order = { flavour, identity, runtime, updates };
  made.push(await make(order, installers));
}
writeManifest(made);
