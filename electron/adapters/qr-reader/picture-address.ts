import { nativeImage } from "electron";
import type { Picture } from "../../../shared/qr";

/** A picture as the `data:` address of a PNG. */
export function pictureAddress({ data, width, height }: Picture): string {
  const bgra = Buffer.from(data);
  for (let i = 0; i < bgra.length; i += 4)
    bgra.set([bgra[i + 2] ?? 0, bgra[i + 1] ?? 0, bgra[i] ?? 0], i);
  return nativeImage.createFromBitmap(bgra, { width, height }).toDataURL();
}
