import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../build-app";
import type { Flavour } from "./flavour";

/** What `npm run package` made of one flavour; paths are absolute. */
export type MadePackage = {
  readonly flavour: Flavour;
  readonly name: string;
  readonly productName: string;
  readonly version: string;
  readonly electron: string;
  readonly folder: string;
  readonly executable: string;
  readonly asar: string;
  /** On Linux alone. */
  readonly archive: string | null;
  readonly deb: string | null;
  /** What the folder holds. */
  readonly files: number;
  readonly bytes: number;
};

const file = path.join(root, "dist/packages.json");

export function writeManifest(packages: readonly MadePackage[]): void {
  writeFileSync(file, `${JSON.stringify(packages, null, 2)}\n`);
}

/** What was made last. Throws a sentence where nothing was. */
export function readManifest(): readonly MadePackage[] {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as readonly MadePackage[];
  } catch {
    throw new Error("There are no packages: `npm run package` makes them.");
  }
}

/** Where the executable and the archive of the app lie in an unpacked folder, as each system has it. */
export function partsOf(
  folder: string,
  productName: string,
  name: string,
  platform: NodeJS.Platform = process.platform,
): { readonly executable: string; readonly asar: string } {
  if (platform === "darwin") {
    const contents = path.join(folder, `${productName}.app/Contents`);
    return {
      executable: path.join(contents, "MacOS", productName),
      asar: path.join(contents, "Resources/app.asar"),
    };
  }
  return {
    executable: path.join(folder, platform === "win32" ? `${name}.exe` : name),
    asar: path.join(folder, "resources/app.asar"),
  };
}
