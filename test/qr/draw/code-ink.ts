import QRCode from "qrcode";
import { grey, type Colour } from "./canvas";

/** What is seen at a place of the code's plane, in modules from its top left; null where the page shows. */
export type Ink = {
  readonly at: (u: number, v: number) => Colour | null;
  /** Modules on a side. */
  readonly size: number;
  /** Light modules around it. */
  readonly quiet: number;
};

/** How a code looks. */
export type Look = {
  readonly dark?: Colour;
  readonly light?: Colour;
  readonly quiet?: number;
  readonly level?: "L" | "M" | "Q" | "H";
  /** How a module is shaped outside the finder patterns. */
  readonly shape?: "square" | "dot" | "diamond";
  /** The side of a logo in the middle, as a share of the code. */
  readonly logo?: number;
  readonly mirrored?: boolean;
};

/** A code as ink, drawn from the modules of a library that Nidan does not read with. */
export function codeInk(
  text: string,
  {
    dark = grey(0),
    light = grey(255),
    quiet = 4,
    level = "M",
    shape = "square",
    logo = 0,
    mirrored = false,
  }: Look = {},
): Ink {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: level });
  const { size, data } = modules;
  const isFinder = (column: number, row: number) =>
    (row < 8 && (column < 8 || column > size - 9)) ||
    (row > size - 9 && column < 8);
  const fills = (u: number, v: number) => {
    const [x, y] = [Math.abs(u - 0.5), Math.abs(v - 0.5)];
    if (shape === "dot") return Math.hypot(x, y) < 0.46;
    return shape === "square" || x + y < 0.62;
  };
  const at = (across: number, v: number): Colour | null => {
    const u = mirrored ? size - across : across;
    const isOn =
      u >= -quiet && v >= -quiet && u < size + quiet && v < size + quiet;
    if (!isOn) return null;
    const fromMiddle = Math.max(Math.abs(u - size / 2), Math.abs(v - size / 2));
    if (fromMiddle < (size * logo) / 2)
      return fromMiddle < size * logo * 0.35 ? [230, 120, 20] : light;
    const [column, row] = [Math.floor(u), Math.floor(v)];
    if (Math.min(column, row) < 0 || Math.max(column, row) >= size)
      return light;
    const isDark =
      data[row * size + column] === 1 &&
      (isFinder(column, row) || fills(u - column, v - row));
    return isDark ? dark : light;
  };
  return { at, size, quiet };
}
