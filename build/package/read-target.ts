import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { extractFile } from "@electron/asar";
import type { Target } from "../../test/packaged/targets";
import { partsOf } from "./manifest";

/**
 * The package at this path: an unpacked folder, an app of macOS, or the executable in either. What it is, it says itself.
 * Throws a sentence where there is none.
 */
export function readTarget(
  given: string,
  platform: NodeJS.Platform = process.platform,
): Target {
  const at = path.resolve(given);
  if (!existsSync(at)) throw new Error(`There is nothing at ${given}.`);
  const app = /^(.*?)[/\\][^/\\]+\.app([/\\]|$)/.exec(at)?.[1];
  const folder = app ?? (statSync(at).isDirectory() ? at : path.dirname(at));
  const asar = archiveIn(folder, platform);
  if (asar === null) throw new Error(`${given} is no package of Nidan.`);
  const { name, productName, version, flavour } = JSON.parse(
    extractFile(asar, "package.json").toString("utf8"),
  ) as Record<"name" | "productName" | "version" | "flavour", string>;
  const { executable } = partsOf(folder, productName, name, platform);
  const facts = { flavour, name, productName, version };
  return { ...facts, folder, executable, asar, archive: null, deb: null };
}

function archiveIn(folder: string, platform: NodeJS.Platform): string | null {
  const bundle = readdirSync(folder).find((name) => name.endsWith(".app"));
  const resources =
    platform === "darwin"
      ? path.join(bundle ?? "", "Contents/Resources")
      : "resources";
  const asar = path.join(folder, resources, "app.asar");
  return existsSync(asar) ? asar : null;
}
