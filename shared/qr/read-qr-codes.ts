import {
  prepareZXingModule,
  readBarcodes,
  type ReaderOptions,
  type ReadResult,
} from "zxing-wasm/reader";
import { keepNearBlack } from "./near-black";
import type { FoundQr, Picture } from "./picture";

const options: ReaderOptions = {
  formats: ["QRCode"],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: 255,
  textMode: "Plain",
  returnErrors: false, // a code that cannot be read must not hide the others
};

/** Hands the decoder its module. Must be called once before the first reading: left alone it would fetch it from a network. */
export async function prepareQrReader(wasm: ArrayBuffer): Promise<void> {
  await prepareZXingModule({
    overrides: { wasmBinary: wasm },
    fireImmediately: true,
  });
}

/** What counts as nearly black, of 255: modules on a page that is darker, or less dark. */
const NEAR_BLACK = [14, 45];

/** A picture that is black and white already. */
const cutOptions: ReaderOptions = {
  ...options,
  binarizer: "FixedThreshold",
  tryInvert: false,
};

/** All QR codes in the picture. Only a picture without any is read again, in ways that cost more or see less. */
export async function readQrCodes(picture: Picture): Promise<FoundQr[]> {
  const found = await readPixels(picture, options);
  for (const limit of NEAR_BLACK) {
    if (found.length > 0) break;
    const cut = keepNearBlack(picture, limit);
    found.push(...(await readPixels(cut, cutOptions)));
  }
  return found;
}

async function readPixels(picture: Picture, how: ReaderOptions) {
  return toFound(await readBarcodes({ ...picture, colorSpace: "srgb" }, how));
}

/** All QR codes in an encoded picture: PNG, JPEG, BMP or GIF. Rejects what is none of them. */
export async function readQrCodesInFile(bytes: Uint8Array): Promise<FoundQr[]> {
  return toFound(await readBarcodes(bytes, options));
}

function toFound(results: readonly ReadResult[]): FoundQr[] {
  // The decoder does not reject: a picture that it cannot load comes as one result that is not valid.
  const failed = results.find(({ isValid }) => !isValid);
  if (failed !== undefined) throw new Error(failed.error);
  return results.map(({ text, position }) => ({
    text,
    corners: [
      position.topLeft,
      position.topRight,
      position.bottomRight,
      position.bottomLeft,
    ],
  }));
}
