import { statSync } from "node:fs";
import path from "node:path";
import { root } from "../build-app";
import { makeArchive } from "./archive";
import {
  filesInArchive,
  missingFrom,
  sizeOf,
  strangersAmong,
} from "./contents";
import { makeDeb } from "./deb";
import { partsOf, type MadePackage } from "./manifest";
import { makeInstallers, pack, type Order } from "./pack";

/**
 * Makes every package of one flavour that this system can make, and prints what came to be. Throws where the app holds
 * what has no place in it, or lacks what it needs.
 */
export async function make(
  order: Order,
  installers: boolean,
): Promise<MadePackage> {
  const { flavour, identity, runtime } = order;
  const { name, productName, version } = identity;
  const { folder, config } = await pack(order);
  const parts = partsOf(folder, productName, name);
  const inside = filesInArchive(parts.asar);
  const strangers = strangersAmong(inside, process.platform, process.arch);
  const missing = missingFrom(inside);
  if (strangers.length > 0)
    throw new Error(`No place in a package: ${strangers.join(", ")}`);
  if (missing.length > 0)
    throw new Error(`Missing from the package: ${missing.join(", ")}`);

  const isLinux = process.platform === "linux";
  const archive = isLinux ? makeArchive(identity, folder) : null;
  const deb = isLinux
    ? await makeDeb(identity, config, folder, { small: flavour === "release" })
    : null;
  const { files, bytes } = await sizeOf(folder);
  const say = (what: string, size: number) => {
    const mebibytes = (size / 2 ** 20).toFixed(1);
    process.stdout.write(`${what}: ${mebibytes} MiB\n`);
  };
  const shown = (file: string) => path.relative(root, file);
  say(`${shown(folder)} (${files} files)`, bytes);
  say(
    `  of these app.asar (${inside.length} files)`,
    statSync(parts.asar).size,
  );
  for (const file of [archive, deb])
    if (file !== null) say(shown(file), statSync(file).size);
  if (installers) await makeInstallers(order);
  const { electron } = runtime;
  return {
    ...{ flavour, name, productName, version, electron, folder },
    ...{ ...parts, archive, deb, files, bytes },
  };
}
