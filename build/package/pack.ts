import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { build, type AfterPackContext } from "electron-builder";
import { root } from "../build-app";
import type { ElectronRuntime } from "../electron-runtime";
import type { DesktopParts } from "./desktop-entry";
import { configurationOf, type Flavour, type Identity } from "./flavour";
import { dropAbsentFuses, readFuses } from "./fuses";
import type { UpdateSource } from "./update-source";

/** What is packed, and upon what. */
export type Order = {
  readonly flavour: Flavour;
  readonly identity: Identity;
  readonly runtime: ElectronRuntime;
  readonly updates: UpdateSource | null;
};

/** A packed app as a folder that can be run, and the parts of the configuration that other packages of it need. */
export type Packed = { readonly folder: string; readonly config: DesktopParts };

/** Packs what lies in `out/` for this computer, with the runtime at hand: nothing is downloaded. */
export async function pack(order: Order): Promise<Packed> {
  const output = path.join(root, "dist", order.flavour);
  rmSync(output, { recursive: true, force: true });
  const packed: Packed[] = [];
  await build({
    projectDir: root,
    publish: "never",
    dir: true,
    config: {
      ...configuration(order, ({ appOutDir, packager }) => {
        packed.push({ folder: appOutDir, config: packager.config });
      }),
      electronDist: runtimeFolder(order.runtime),
    },
  });
  const [first] = packed;
  if (first === undefined) throw new Error("Nothing was packed.");
  return first;
}

/**
 * Makes everything that `electron-builder.yml` names for this system, for each processor. The runtimes and the tools for
 * that are downloaded; what is signed depends on the keys in the environment.
 */
export async function makeInstallers(order: Order): Promise<void> {
  await build({
    projectDir: root,
    publish: "never",
    config: configuration(order),
  });
}

function configuration(
  { flavour, identity, runtime, updates }: Order,
  packed?: (context: AfterPackContext) => void,
) {
  return {
    ...configurationOf(flavour, identity, updates),
    electronVersion: runtime.electron,
    afterExtract: ({ packager, appOutDir }: AfterPackContext) => {
      removeLauncher(packager.getResourcesDir(appOutDir));
      return Promise.resolve();
    },
    afterPack: async (context: AfterPackContext) => {
      packed?.(context);
      await keepPresentFuses(runtime, context);
    },
  };
}

/** The folder that a runtime lies in as a whole. */
function runtimeFolder({ executable }: ElectronRuntime): string {
  const app = executable.indexOf("Electron.app");
  return app < 0 ? path.dirname(executable) : executable.slice(0, app);
}

/** What a runtime brings along to start any app with is no part of a package. */
function removeLauncher(resources: string): void {
  for (const name of ["app", "default_app.asar"])
    rmSync(path.join(resources, name), { recursive: true, force: true });
  if (existsSync(path.join(resources, "app-update.yml")))
    throw new Error("The runtime holds the update feed of another app.");
}

/** Fuses are burnt after this; one that the runtime does not have would be refused. */
async function keepPresentFuses(
  { executable, electron }: ElectronRuntime,
  { packager: { config } }: AfterPackContext,
): Promise<void> {
  const present = await readFuses(executable);
  const { settings, absent } = dropAbsentFuses(
    config.electronFuses ?? {},
    present,
  );
  Object.assign(config, { electronFuses: settings }); // read only after this
  for (const name of absent)
    process.stdout.write(`Electron ${electron} has no fuse ${name}.\n`);
}
