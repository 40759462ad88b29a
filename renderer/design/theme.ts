import {
  createTheme,
  type MantineColorsTuple,
  type MantineColorSchemeManager,
} from "@mantine/core";
import type { Preferences } from "../../shared/model/app-view";

/** Ai, the indigo of Japanese workwear. White is readable on shades 6 (5:1) and 7 (7:1). */
const ai: MantineColorsTuple = [
  "#edf5fa",
  "#d9e8f1",
  "#b1d0e2",
  "#86b7d3",
  "#66a6cb",
  "#3f87b0",
  "#23749f",
  "#165e83",
  "#124e6d",
  "#0d3b53",
];

const dark: MantineColorsTuple = [
  "#d9dee4",
  "#bcc4ce",
  "#98a2b0",
  "#667180",
  "#3d4552",
  "#30373f",
  "#232930",
  "#171b20",
  "#12161a",
  "#0c0f12",
];

/** Fonts of the OS only: nothing is fetched, and Japanese has the strokes that its readers know. */
export const theme = createTheme({
  primaryColor: "ai",
  primaryShade: { light: 7, dark: 6 },
  colors: { ai, dark },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP", sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace',
});

/** The preferences are the only memory of the colour scheme: the window itself stores nothing. */
export function preferredScheme(
  scheme: Preferences["colorScheme"],
): MantineColorSchemeManager {
  const nothing = () => undefined;
  return {
    get: () => scheme,
    set: nothing,
    subscribe: nothing,
    unsubscribe: nothing,
    clear: nothing,
  };
}
