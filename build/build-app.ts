import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");

const sources = [
  "electron",
  "renderer",
  "shared",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
];

/** Builds the app unless what lies in `out/` is newer than every source. Speaks on stderr only. */
export function ensureBuilt(): void {
  const newestSource = Math.max(
    ...sources.map((name) => newest(path.join(root, name))),
  );
  // The preload script is built last: with it everything is there.
  const built = path.join(root, "out/preload/preload.cjs");
  if (existsSync(built) && statSync(built).mtimeMs >= newestSource) return;
  const vite = spawnSync(
    process.execPath,
    [path.join(root, "node_modules/vite/bin/vite.js"), "build", "--app"],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" },
  );
  if (vite.status === 0) return;
  process.stderr.write(`${vite.stdout}${vite.stderr}\n`);
  throw new Error("The app could not be built; the reason stands above.");
}

function newest(file: string): number {
  const facts = statSync(file);
  return facts.isDirectory()
    ? Math.max(
        facts.mtimeMs,
        ...readdirSync(file).map((name) => newest(path.join(file, name))),
      )
    : facts.mtimeMs;
}
