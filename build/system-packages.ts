import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** Debian packages by need; names with `|` are the same package before and after Debian's 64-bit time change. */
const packages = {
  run: [
    "libgtk-3-0|libgtk-3-0t64",
    "libnss3",
    "libgbm1",
    "libasound2|libasound2t64",
    "libsecret-1-0",
  ],
  test: [
    "xvfb",
    "xauth",
    "dbus",
    "gnome-keyring",
    "oathtool",
    "poppler-utils", // reads printed pages back
    "fonts-noto-cjk",
  ],
  packaged: [
    "desktop-file-utils", // tells the desktop of an installed package
    "libgtk-3-bin", // gtk-launch
    "xdg-utils",
    "imagemagick",
    "xdotool",
    "tesseract-ocr", // reads pictures of windows
    "tesseract-ocr-jpn",
  ],
  installers: ["rpm"], // rpmbuild; the packager brings the rest along
} as const;

/**
 * Sees to the shared libraries (`run`) and, for `test`, the tools too; `packaged` needs more of them, `installers` all. As root they are installed; otherwise the command
 * that installs them is printed and this process ends with 1. Systems without apt-get are left to their owner.
 */
export function requireSystemPackages(need: keyof typeof packages): void {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return;
  const wanted = {
    run: packages.run,
    test: [...packages.run, ...packages.test],
    packaged: [...packages.run, ...packages.test, ...packages.packaged],
    installers: Object.values(packages).flat(),
  }[need];
  const missing = wanted
    .filter((names) => !names.split("|").some(isInstalled))
    .map(pickAvailable);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    process.stderr.write(
      `Nidan needs some packages of your system. Install them with:\n\n  sudo apt-get install ${missing.join(" ")}\n\n`,
    );
    process.exit(1);
  }
  process.stderr.write(`Installing ${missing.join(" ")} …\n`);
  const install = () =>
    aptGet("install", "-y", "--no-install-recommends", ...missing) === 0;
  if (install()) return;
  aptGet("update");
  if (install()) return;
  process.stderr.write(
    `These packages could not be installed: ${missing.join(" ")}. Install them by hand and try again.\n`,
  );
  process.exit(1);
}

function isInstalled(name: string): boolean {
  const query = spawnSync(
    "dpkg-query",
    ["-W", "-f=${db:Status-Abbrev}", name],
    {
      encoding: "utf8",
    },
  );
  return query.status === 0 && query.stdout.startsWith("ii");
}

/** Of two names for one package, the one this release of the system has. */
function pickAvailable(names: string): string {
  const all = names.split("|");
  const known = all.find(
    (name) =>
      spawnSync("apt-cache", ["show", name], { stdio: "ignore" }).status === 0,
  );
  return known ?? all[0] ?? names;
}

/** Another program may be installing something. */
const patiently = ["-o", "DPkg::Lock::Timeout=300"];

function aptGet(...args: string[]): number | null {
  return spawnSync("apt-get", ["-qq", ...patiently, ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status;
}

// By itself: `node --import tsx build/system-packages.ts test`.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const need = process.argv[2] ?? "";
  if (!isNeed(need)) throw new Error(`There is no need called ${need}.`);
  requireSystemPackages(need);
}

function isNeed(name: string): name is keyof typeof packages {
  return Object.hasOwn(packages, name);
}
