import { PNG } from "pngjs";
import {
  readQrCodes,
  readQrCodesInFile,
  type ReadPicture,
} from "../../shared/qr";

/**
 * All QR codes in the bytes of a picture file, whose size was looked at before. A PNG, which is what screens are kept as,
 * is unpacked here and read like a screen; of other kinds the decoder keeps the pixels, and a code that is hard to see may
 * be missed. Rejects what is no picture, and one that was cut short.
 */
export async function readPicture(bytes: Buffer): Promise<ReadPicture> {
  if (!bytes.subarray(1, 4).equals(Buffer.from("PNG")))
    return { codes: await readQrCodesInFile(bytes), isCutShort: false };
  const { data, width, height } = PNG.sync.read(bytes);
  return readQrCodes({ data: onWhite(data), width, height });
}

/** What shows through is the page, as a viewer of pictures has it. */
function onWhite(rgba: Uint8Array) {
  const pixels = new Uint8ClampedArray(rgba);
  for (let at = 3; at < pixels.length; at += 4) {
    const alpha = pixels[at] ?? 255;
    if (alpha === 255) continue;
    for (let of = at - 3; of < at; of++)
      pixels[of] = 255 + (((pixels[of] ?? 0) - 255) * alpha) / 255;
    pixels[at] = 255;
  }
  return pixels;
}
