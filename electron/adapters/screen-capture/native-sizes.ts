/** In pixels. */
export type Size = { readonly width: number; readonly height: number };

/** The size in native pixels of a display. */
export function nativeSizeOf({
  size,
  scaleFactor,
}: {
  readonly size: Size;
  readonly scaleFactor: number;
}): Size {
  return {
    width: Math.round(size.width * scaleFactor),
    height: Math.round(size.height * scaleFactor),
  };
}

/**
 * The sizes in native pixels to ask the capturer for, each once: it scales every display to the one size it is given, so
 * displays of other sizes need a question of their own. Wayland asks the member at every question: one must do, large
 * enough for each display.
 */
export function nativeSizes(
  displays: readonly Parameters<typeof nativeSizeOf>[0][],
  askOnce: boolean,
): Size[] {
  const sizes = displays.map(nativeSizeOf);
  if (askOnce && sizes.length > 0)
    return [
      {
        width: Math.max(...sizes.map(({ width }) => width)),
        height: Math.max(...sizes.map(({ height }) => height)),
      },
    ];
  const byName = new Map(
    sizes.map((size) => [`${String(size.width)}x${String(size.height)}`, size]),
  );
  return [...byName.values()];
}
