import type { UpdateOffReason } from "../../../shared/model/update-view";

/** What a build knows of how it came onto this computer. */
export type Installation = {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the packager wrote into `resources/package-type`; null where it wrote nothing. */
  readonly packageType: string | null;
  readonly hasFeed: boolean;
};

/** Why a build does not update itself, the reason that is hardest to change first; null where it does. */
export function whyOff({
  isPackaged,
  platform,
  env,
  packageType,
  hasFeed,
}: Installation): UpdateOffReason | null {
  if (!isPackaged) return "development";
  if (platform === "linux") {
    if (packageType !== null) return "system-package";
    if (!env["APPIMAGE"]) return "archive";
  }
  if (platform === "win32" && env["PORTABLE_EXECUTABLE_FILE"] !== undefined)
    return "portable";
  return hasFeed ? null : "no-feed";
}
