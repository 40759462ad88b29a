import {
  BINARIZERS,
  prepareZXingModule,
  TEXT_MODES,
  type Binarizer,
  type ZXingReaderModule,
  type ZXingReaderOptions,
} from "zxing-wasm/reader";
import type { GreyPicture } from "./grey-picture";
import type { FoundQr, Point } from "./picture";

/** How a picture is read; what is left out is not done. */
export type Reading = {
  readonly binarizer?: Binarizer;
  readonly tryInvert?: boolean;
  readonly tryDownscale?: boolean;
  readonly tryDenoise?: boolean;
};

/** The decoder finds no more than this in one reading. */
export const MOST_CODES = 255;

/** What the decoder's module is made of, as Emscripten makes every module. */
type Module = ZXingReaderModule & {
  readonly HEAPU8: Uint8Array;
  readonly _malloc: (bytes: number) => number;
  readonly _free: (place: number) => void;
};

let prepared: Promise<Module> | null = null;

/** Hands the decoder its module. Must be called once before the first reading: left alone it would fetch it from a network. */
export async function prepareQrReader(wasm: ArrayBuffer): Promise<void> {
  prepared = prepareZXingModule({
    overrides: { wasmBinary: wasm },
    fireImmediately: true,
  }) as Promise<Module>;
  await prepared;
}

/** The decoder, once it is prepared. Rejects before. */
export async function decoder(): Promise<Decoder> {
  if (prepared === null) throw new Error("the QR reader has no decoder yet");
  const module = await prepared;
  return {
    readPixels: ({ grey, width, height }, reading) =>
      read(module, grey, (place) =>
        module.readBarcodesFromPixmap(place, width, height, optionsOf(reading)),
      ),
    readFile: (bytes, reading) =>
      read(module, bytes, (place) =>
        module.readBarcodesFromImage(place, bytes.length, optionsOf(reading)),
      ),
  };
}

/** All QR codes in pixels, or in an encoded picture (PNG, JPEG, BMP, GIF). Throws for a file that is none. */
export type Decoder = {
  readonly readPixels: (picture: GreyPicture, reading: Reading) => FoundQr[];
  readonly readFile: (bytes: Uint8Array, reading: Reading) => FoundQr[];
};

function optionsOf({
  binarizer = "LocalAverage",
  tryInvert = false,
  tryDownscale = false,
  tryDenoise = false,
}: Reading): ZXingReaderOptions {
  return {
    formats: "QRCodeModel2",
    tryHarder: true,
    tryRotate: true,
    tryInvert,
    tryDownscale,
    tryDenoise,
    binarizer: BINARIZERS.indexOf(binarizer),
    isPure: false,
    downscaleThreshold: 500,
    downscaleFactor: 3,
    minLineCount: 2,
    maxNumberOfSymbols: MOST_CODES,
    validateOptionalChecksum: false,
    returnErrors: false, // a code that cannot be read must not hide the others
    eanAddOnSymbol: 0,
    textMode: TEXT_MODES.indexOf("Plain"),
    characterSet: 0, // found out
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the module takes no options without it
    tryCode39ExtendedMode: false,
  };
}

type Results = ReturnType<ZXingReaderModule["readBarcodesFromPixmap"]> & {
  readonly delete?: () => void;
};

function read(
  module: Module,
  bytes: Uint8Array,
  run: (place: number) => Results,
): FoundQr[] {
  const place = module._malloc(bytes.length);
  if (place === 0) throw new Error("there is no memory for the picture");
  try {
    module.HEAPU8.set(bytes, place);
    const results = run(place);
    const found = toFound(results);
    results.delete?.(); // it lives in the module's memory
    return found;
  } finally {
    module._free(place);
  }
}

function toFound(results: Results): FoundQr[] {
  const found: FoundQr[] = [];
  for (let i = 0; i < results.size(); i++) {
    const result = results.get(i);
    if (result === undefined) continue;
    // The decoder does not throw: a picture that it cannot load comes as one result that is not valid.
    if (!result.isValid) throw new Error(result.error);
    const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
    found.push({
      text: result.text,
      corners: [at(topLeft), at(topRight), at(bottomRight), at(bottomLeft)],
    });
  }
  return found;
}

function at({ x, y }: Point): Point {
  return { x, y };
}
