import { no, yes, type Outcome } from "../../../shared/outcome";
import type { CaptureProblem } from "../../../shared/contract/enrol";
import { nativeSizes, nativeSizeOf, type Size } from "./native-sizes";

/** A display as Electron lists it. */
export type Display = {
  readonly id: number;
  readonly size: Size;
  readonly scaleFactor: number;
};

/** A picture of a display as Electron hands it over; without pixels where it got none. */
export type Source<Thumbnail> = {
  readonly id: string;
  /** The id of the display, on some systems empty. */
  readonly display_id: string;
  readonly thumbnail: Thumbnail & { readonly getSize: () => Size };
};

/** The desktop that pictures are taken of. */
export type Desktop<Thumbnail> = {
  readonly platform: NodeJS.Platform;
  readonly isWayland: boolean;
  /** What macOS says to pictures of the screen. */
  readonly access: () => "granted" | "denied" | "other";
  readonly displays: () => readonly Display[];
  readonly sources: (size: Size) => Promise<readonly Source<Thumbnail>[]>;
};

/**
 * A picture of each display at its native pixels, in the same order every time; null where none came. The capturer scales
 * every display to the size it is asked for: kept is the picture that was asked for at the display's own size, or the
 * largest where the system does not say which display it is of.
 */
export async function takeShots<Thumbnail>(
  desktop: Desktop<Thumbnail>,
): Promise<Outcome<readonly (Thumbnail | null)[], CaptureProblem>> {
  const { platform, isWayland } = desktop;
  const displays = desktop.displays();
  const kept = new Map<
    string,
    { thumbnail: Thumbnail | null; worth: number }
  >();
  try {
    // macOS lists Nidan among its permissions only once it has asked, so it is asked before anyone is sent there.
    for (const asked of nativeSizes(displays, isWayland))
      for (const { id, display_id, thumbnail } of await desktop.sources(
        asked,
      )) {
        const { width, height } = thumbnail.getSize();
        const display = displays.find((one) => String(one.id) === display_id);
        const own = display === undefined ? null : nativeSizeOf(display);
        const isOwn = own?.width === asked.width && own.height === asked.height;
        const worth = isOwn && width > 0 ? Infinity : width * height;
        const before = kept.get(id);
        if (before === undefined || worth > before.worth)
          kept.set(id, { thumbnail: width > 0 ? thumbnail : null, worth });
      }
  } catch (error) {
    if (platform === "darwin" && desktop.access() !== "granted")
      return no("permission");
    const words = error instanceof Error ? error.message : "";
    // The Wayland portal's dialog was closed; other platforms name no reason.
    return no(isWayland || /cancel/i.test(words) ? "cancelled" : "failed");
  }
  // Without the permission macOS hands over the wallpaper alone.
  if (platform === "darwin" && desktop.access() !== "granted")
    return no("permission");
  const shots = [...kept].sort(([a], [b]) => a.localeCompare(b));
  if (shots.some(([, { thumbnail }]) => thumbnail !== null))
    return yes(shots.map(([, { thumbnail }]) => thumbnail));
  if (isWayland) return no("cancelled");
  return no(shots.length > 0 ? "failed" : "no-display");
}
