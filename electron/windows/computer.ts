import { app, screen } from "electron";
import type { Flavour } from "../../shared/model/app-view";

/** Longer than any name of a desktop is; what the environment says could be anything. */
const LONGEST = 60;

/** The keychain that the vault's key is kept in, by the system. */
const keychains: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "macOS Keychain",
  linux: "Secret Service",
  win32: "Windows Credential Manager",
};

/** What of the build and of the computer can matter for a fault. Nothing in it says whose computer it is. */
export function computerFacts(flavour: Flavour) {
  const { platform, arch, versions, env } = process;
  return {
    app: { version: app.getVersion(), flavour, isPackaged: app.isPackaged },
    runtime: {
      electron: versions.electron,
      chromium: versions.chrome,
      node: versions.node,
    },
    system: {
      platform,
      arch,
      version: process.getSystemVersion(),
      isTranslated: app.runningUnderARM64Translation,
      desktop: env["XDG_CURRENT_DESKTOP"]?.slice(0, LONGEST) ?? null,
      session: env["XDG_SESSION_TYPE"]?.slice(0, LONGEST) ?? null,
      languages: app.getPreferredSystemLanguages().slice(0, 10),
      locale: app.getLocale(),
      uptimeSeconds: Math.round(process.uptime()),
    },
    displays: screen
      .getAllDisplays()
      .map(({ size, scaleFactor, rotation }) => ({
        width: size.width,
        height: size.height,
        scaleFactor,
        rotation,
      })),
    keychainKind: keychains[platform] ?? "none",
  };
}
