import { create } from "qrcode";

/** Modules of white around the symbol (ISO/IEC 18004: four). */
const QUIET = 4;

/** A QR code as an SVG path: `size` modules to each side, the quiet zone included. */
export type QrPath = { readonly size: number; readonly d: string };

/** Draws a text as a QR code, level M: each row of dark modules is one bar of the path. */
export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const bars: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    let from = 0;
    for (let column = 0; column <= modules.size; column += 1) {
      const isDark = column < modules.size && modules.get(row, column) === 1;
      if (isDark) continue;
      const length = column - from;
      if (length > 0)
        bars.push(`M${from + QUIET} ${row + QUIET}h${length}v1h-${length}z`);
      from = column + 1;
    }
  }
  return { size: modules.size + 2 * QUIET, d: bars.join("") };
}
