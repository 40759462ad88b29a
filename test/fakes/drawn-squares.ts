import type { Picture } from "../../shared/qr";

/** A page full of squares like those in the corners of QR codes, and no code: built to keep a reader busy. */
export function drawSquares(
  width: number,
  height: number,
  modulePx: number,
): Picture {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const inSquare = (at: number) => Math.floor(at / modulePx) % 8;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [column, row] = [inSquare(x), inSquare(y)];
      const ring = Math.max(Math.abs(column - 3), Math.abs(row - 3));
      const isDark = ring < 4 && ring !== 2;
      if (isDark) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return { data, width, height };
}
