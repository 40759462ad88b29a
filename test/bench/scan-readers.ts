import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import jsQR from "jsqr";
import { readBarcodes } from "zxing-wasm/reader";
import { prepareQrReader, readQrCodes, type Picture } from "../../shared/qr";

/** A way from pixels to texts. */
export type Reader = (picture: Picture) => Promise<string[]>;

/** The readers that take turns: Nidan's, and the two libraries as they come. */
export async function openReaders(): Promise<Record<ReaderName, Reader>> {
  const wasm = createRequire(import.meta.url).resolve(
    "zxing-wasm/reader/zxing_reader.wasm",
  );
  await prepareQrReader(Uint8Array.from(readFileSync(wasm)).buffer);
  return {
    nidan: async (picture) =>
      (await readQrCodes(picture)).codes.map(({ text }) => text),
    zxing: async (picture) => {
      const found = await readBarcodes(
        { ...picture, colorSpace: "srgb" },
        { formats: ["QRCode"], textMode: "Plain" },
      );
      return found.map(({ text }) => text);
    },
    jsqr: ({ data, width, height }) => {
      const text = readOne(data, width, height)?.data;
      return Promise.resolve(text === undefined || text === "" ? [] : [text]);
    },
  };
}

/** The name of a reader. */
export type ReaderName = "nidan" | "zxing" | "jsqr";

// Its types describe an ES module; what Node loads is CommonJS.
const readOne = "default" in jsQR ? (jsQR.default as typeof jsQR) : jsQR;
