import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import type { Configuration } from "electron-builder";

type FuseSettings = NonNullable<Configuration["electronFuses"]>;

/** The fuses by their names in `electron-builder.yml`, each with its place on the wire. */
const places = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable:
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation:
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot:
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges:
    FuseV1Options.GrantFileProtocolExtraPrivileges,
} as const;

export type FuseName = keyof typeof places;
/** The state of each fuse that an executable has. */
export type Fuses = Readonly<Partial<Record<FuseName, boolean>>>;

const names = Object.keys(places) as readonly FuseName[];
const ON = "1";

/** Reads the fuses back out of an executable. */
export async function readFuses(executable: string): Promise<Fuses> {
  const wire = await getCurrentFuseWire(executable);
  return Object.fromEntries(
    names.flatMap((name) => {
      const state = wire[places[name]];
      return state === undefined
        ? []
        : [[name, String.fromCharCode(state) === ON]];
    }),
  );
}

/** The settings without those for fuses that a runtime does not have, and the names of these: burning one would throw. */
export function dropAbsentFuses(
  settings: FuseSettings,
  present: Fuses,
): { readonly settings: FuseSettings; readonly absent: readonly FuseName[] } {
  const absent = names.filter((name) => present[name] === undefined);
  const kept = Object.entries(settings).filter(
    ([name]) => !absent.some((one) => one === name),
  );
  return { settings: Object.fromEntries(kept), absent };
}
