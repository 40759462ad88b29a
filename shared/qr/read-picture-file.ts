import { decoder } from "./decoder";
import type { FoundQr } from "./picture";
import { mergeFound } from "./quads";

/**
 * All QR codes in an encoded picture: PNG, JPEG, BMP or GIF. Rejects what is none of them. The decoder unpacks it and keeps
 * the pixels, so that a code which `readQrCodes` would find may be missed: unpack it elsewhere where that can be done.
 */
export async function readQrCodesInFile(bytes: Uint8Array): Promise<FoundQr[]> {
  const reader = await decoder();
  const found = reader.readFile(bytes, { tryInvert: true, tryDownscale: true });
  if (found.length > 0) return mergeFound([], found);
  return mergeFound(
    [],
    reader.readFile(bytes, { tryInvert: true, tryDenoise: true }),
  );
}
