import {
  prepareZXingModule,
  readBarcodes,
  type ReaderOptions,
  type ReadResult,
} from "zxing-wasm/reader";
import type { FoundQr, Picture } from "./picture";

const options: ReaderOptions = {
  formats: ["QRCode"],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: 255,
  textMode: "Plain",
};

/** Hands the decoder its module. Must be called once before the first reading: left alone it would fetch it from a network. */
export async function prepareQrReader(wasm: ArrayBuffer): Promise<void> {
  await prepareZXingModule({
    overrides: { wasmBinary: wasm },
    fireImmediately: true,
  });
}

/** All QR codes in the picture. */
export async function readQrCodes(picture: Picture): Promise<FoundQr[]> {
  return toFound(
    await readBarcodes({ ...picture, colorSpace: "srgb" }, options),
  );
}

/** All QR codes in an encoded picture: PNG, JPEG, BMP or GIF. Rejects what is none of them. */
export async function readQrCodesInFile(bytes: Uint8Array): Promise<FoundQr[]> {
  return toFound(await readBarcodes(bytes, options));
}

function toFound(results: readonly ReadResult[]): FoundQr[] {
  return results
    .filter(({ isValid }) => isValid)
    .map(({ text, position }) => ({
      text,
      corners: [
        position.topLeft,
        position.topRight,
        position.bottomRight,
        position.bottomLeft,
      ],
    }));
}
