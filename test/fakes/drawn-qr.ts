import QRCode from "qrcode";
import type { Picture } from "../../shared/qr";

/** How a code is drawn: the pixels of a module, the modules of its border, and grey levels. */
export type Drawing = {
  readonly scale?: number;
  readonly border?: number;
  readonly dark?: number;
  readonly light?: number;
  /** The page around the code, with so many pixels on every side. */
  readonly page?: number;
  readonly margin?: number;
};

/** A page with one QR code in its middle. Drawn by a library that Nidan does not read with. */
export function drawQr(
  text: string,
  {
    scale = 4,
    border = 4,
    dark = 0,
    light = 255,
    page = 255,
    margin = 0,
  }: Drawing = {},
): Picture {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "L" });
  const inner = (modules.size + 2 * border) * scale;
  const width = inner + 2 * margin;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) {
      const isPage = [x, y].some((at) => at < margin || at >= margin + inner);
      const [column = 0, row = 0] = [x, y].map(
        (at) => Math.floor((at - margin) / scale) - border,
      );
      const isInside = [column, row].every(
        (at) => at >= 0 && at < modules.size,
      );
      const isDark = isInside && modules.get(row, column) === 1;
      const grey = isPage ? page : isDark ? dark : light;
      data.fill(grey, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return { data, width, height: width };
}

/** Several pictures side by side, as wide as all of them. */
export function sideBySide(pictures: readonly Picture[]): Picture {
  const width = pictures.reduce((sum, picture) => sum + picture.width, 0);
  const height = Math.max(...pictures.map((picture) => picture.height));
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  let left = 0;
  for (const picture of pictures) {
    for (let y = 0; y < picture.height; y++)
      data.set(
        picture.data.subarray(
          y * picture.width * 4,
          (y + 1) * picture.width * 4,
        ),
        (y * width + left) * 4,
      );
    left += picture.width;
  }
  return { data, width, height };
}
