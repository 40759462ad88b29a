import { statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { listPackage } from "@electron/asar";

/** All that the archive of the app may hold, for this system and processor; there is no other way in. */
function allowed(platform: string, processor: string): readonly RegExp[] {
  // A universal app has the binaries of both.
  const arch = platform === "darwin" ? "(x64|arm64)" : processor;
  return [
    /^package\.json$/,
    /^out\/main\/(main|qr-worker|password-worker|[A-Za-z0-9_.-]+-[\w-]{8})\.cjs$/,
    /^out\/main\/zxing_reader\.wasm$/,
    /^out\/preload\/preload\.cjs$/,
    /^out\/renderer\/index\.html$/,
    /^out\/renderer\/assets\/[\w.-]+-[\w-]{8}\.(js|css|png|svg|woff2|wasm)$/,
    /^node_modules\/keytar\/(package\.json|LICENSE\.md|lib\/keytar\.js)$/,
    new RegExp(
      `^node_modules/keytar/prebuilds/${platform}-${arch}/[\\w.-]+\\.node$`,
    ),
    /^node_modules\/@node-rs\/argon2\/(package\.json|LICENSE|index\.js)$/,
    new RegExp(
      `^node_modules/@node-rs/argon2-${platform}-${arch}(-\\w+)?/(package\\.json|[\\w.-]+\\.node)$`,
    ),
  ];
}

/** The files of an app that have no place in a package: sources, maps, tests, tools, binaries for other systems. */
export function strangersAmong(
  files: readonly string[],
  platform: string,
  arch: string,
): readonly string[] {
  const patterns = allowed(platform, arch);
  return files.filter((file) => !patterns.some((one) => one.test(file)));
}

/** What every app needs, as the beginnings of paths: without one of them it would not start, or not for long. */
const needed = [
  "package.json",
  "out/main/main.cjs",
  "out/main/qr-worker.cjs",
  "out/main/password-worker.cjs",
  "out/main/zxing_reader.wasm",
  "out/preload/preload.cjs",
  "out/renderer/index.html",
  "out/renderer/assets/",
  "node_modules/keytar/lib/keytar.js",
  "node_modules/keytar/prebuilds/",
  "node_modules/@node-rs/argon2/index.js",
  "node_modules/@node-rs/argon2-",
] as const;

/** What an app should hold and does not. */
export function missingFrom(files: readonly string[]): readonly string[] {
  return needed.filter((one) => !files.some((file) => file.startsWith(one)));
}

/** The files in an `app.asar`, with slashes and without the folders. */
export function filesInArchive(archive: string): readonly string[] {
  const paths = listPackage(archive, { isPack: false }).map((file) =>
    file.replaceAll("\\", "/").replace(/^\//, ""),
  );
  const folders = new Set(paths.map((file) => path.posix.dirname(file)));
  return paths.filter((file) => !folders.has(file));
}

/** How much a folder holds, all below it counted. */
export async function sizeOf(
  folder: string,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries.filter((entry) => entry.isFile());
  const bytes = files.reduce(
    (sum, { parentPath, name }) =>
      sum + statSync(path.join(parentPath, name)).size,
    0,
  );
  return { files: files.length, bytes };
}
