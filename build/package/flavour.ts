import type { Configuration } from "electron-builder";
import { schemesOf } from "../../electron/windows/start-words";

/**
 * `release` is for members. `qa` is the same app with its inspector open, under a name and a profile of its own.
 * `rehearsal` is a release in all but its name and its runtime: it stands in for one in tests, where a release cannot be
 * built.
 */
export const flavours = ["release", "qa", "rehearsal"] as const;
export type Flavour = (typeof flavours)[number];

/** What a package is called, on the disk and to its system. */
export type Identity = {
  readonly appId: string;
  readonly productName: string;
  /** The executable, the desktop entry and the Debian package. */
  readonly name: string;
  readonly version: string;
};

/** The Electron at hand, and the one that the project is pinned to: no other is given to members. */
export type Runtimes = { readonly electron: string; readonly pinned: string };

/** The identity of a flavour; a runtime that is not for members is told in its version. */
export function identityOf(
  flavour: Flavour,
  version: string,
  { electron, pinned }: Runtimes,
): Identity {
  if (flavour === "release")
    return {
      appId: "jp.nidan.app",
      productName: "Nidan",
      name: "nidan",
      version,
    };
  const other = electron !== pinned ? `.electron-${electron}` : "";
  return {
    appId: `jp.nidan.app.${flavour}`,
    productName: flavour === "qa" ? "Nidan QA" : "Nidan Rehearsal",
    name: `nidan-${flavour}`,
    version: `${version}-${flavour}${other}`,
  };
}

/** What members must never be given, as a sentence; null where nothing stands against it. */
export function refusal(
  flavour: Flavour,
  { electron, pinned }: Runtimes,
): string | null {
  return flavour === "release" && electron !== pinned
    ? `No release was built: the runtime at hand is Electron ${electron}, and members get Electron ${pinned}, with its security fixes, or nothing. Let it be downloaded, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.`
    : null;
}

/**
 * The flavours to make: the one that was asked for, or one for members and one for testers. Where a release is refused, a
 * rehearsal takes its place, unless a release and nothing else was asked for. Throws for a name that is none.
 */
export function flavoursToMake(
  only: string | undefined,
  isReleaseRefused: boolean,
): readonly Flavour[] {
  if (only === undefined)
    return [isReleaseRefused ? "rehearsal" : "release", "qa"];
  const flavour = flavours.find((one) => one === only);
  if (flavour === undefined)
    throw new Error(`There is no flavour ${only}: ${flavours.join(", ")}.`);
  return flavour === "release" && isReleaseRefused ? [] : [flavour];
}

/** What a flavour changes in `electron-builder.yml`. `updates` is where a release looks for newer ones, if anywhere. */
export function configurationOf(
  flavour: Flavour,
  identity: Identity,
  updates: { readonly feed: string; readonly publicKey: string } | null,
): Configuration {
  const { appId, productName, name, version } = identity;
  const app = flavour === "qa" ? "qa" : "release"; // a rehearsal takes itself for a release
  const [signIn = "", ...entries] = schemesOf(app);
  const icons = `build/icons/${flavour === "qa" ? "nidan-qa" : "nidan"}`;
  return {
    extends: "electron-builder.yml",
    appId,
    productName,
    artifactName: `${name}-${version}-\${os}-\${arch}.\${ext}`,
    directories: { output: `dist/${flavour}` },
    icon: `${icons}/1024x1024.png`,
    protocols: [
      {
        name: `${productName} sign-in link`,
        role: "Viewer",
        schemes: [signIn],
      },
      { name: "One-time password account", role: "Viewer", schemes: entries },
    ],
    // Not for macOS, where the bundle would be called so, too.
    win: { executableName: name },
    linux: {
      executableName: name,
      icon: icons,
      desktop: {
        entry: { "Name[ja]": productName.replace("Nidan", "二段") },
      },
    },
    portable: {
      artifactName: `${name}-${version}-\${os}-\${arch}-portable.\${ext}`,
    },
    // Where a release looks for newer ones; null would be "where the sources lie".
    publish:
      updates === null || flavour !== "release"
        ? []
        : [{ provider: "generic", url: updates.feed, channel: "latest" }],
    extraMetadata: {
      name,
      productName,
      version,
      desktopName: `${name}.desktop`,
      flavour: app,
      ...(updates === null || flavour !== "release" ? {} : { updates }),
    },
    electronFuses: { enableNodeCliInspectArguments: flavour === "qa" },
  };
}
