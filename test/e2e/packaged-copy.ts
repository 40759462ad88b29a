import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { electron } from "./electron";
import { root } from "./launch";

/** A copy of the app that takes itself for a package, version 1.0.0, started from an AppImage. */
export type PackagedCopy = {
  readonly executable: string;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** The file that the member starts; what took its place writes beside it how it was started. */
  readonly appImage: string;
  readonly startedAs: () => string;
  readonly remove: () => void;
};

/** Makes one that looks for newer versions there, if anywhere. Electron tells a package by its executable's name. */
export function packagedCopy(
  updates?: { readonly feed: string; readonly publicKey: string },
  flavour: "qa" | "release" = "qa",
): PackagedCopy {
  const top = mkdtempSync(path.join(path.dirname(electron), "..", "copy-"));
  const runtime = path.join(top, "runtime");
  linkTree(path.dirname(electron), runtime);
  const executable = path.join(runtime, "nidan-qa");
  linkSync(electron, executable);
  rmSync(path.join(runtime, path.basename(electron)));
  writeFileSync(
    path.join(runtime, "resources", "app-update.yml"),
    "updaterCacheDirName: nidan-updater\n",
  );

  const folder = path.join(top, "app");
  cpSync(path.join(root, "out"), path.join(folder, "out"), { recursive: true });
  symlinkSync(
    path.join(root, "node_modules"),
    path.join(folder, "node_modules"),
  );
  const { main } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  ) as { main: string };
  const packageJson = { name: "nidan-qa", version: "1.0.0", flavour };
  writeFileSync(
    path.join(folder, "package.json"),
    JSON.stringify({ ...packageJson, main, updates }),
  );

  const home = mkdtempSync(path.join(tmpdir(), "nidan-image-"));
  const appImage = path.join(home, "Nidan.AppImage");
  writeFileSync(appImage, "the old version");
  chmodSync(appImage, 0o755);
  const log = `${appImage}.log`;
  return {
    executable,
    folder,
    env: {
      ...process.env,
      APPIMAGE: appImage,
      XDG_CACHE_HOME: path.join(home, "cache"),
    },
    appImage,
    startedAs: () => (existsSync(log) ? readFileSync(log, "utf8") : ""),
    remove: () => {
      rmSync(top, { recursive: true, force: true });
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The same files under other names: nothing is copied. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [from, to].map((at) => path.join(at, entry.name));
    if (source === undefined || target === undefined) continue;
    if (entry.isDirectory()) linkTree(source, target);
    else linkSync(source, target);
  }
}
