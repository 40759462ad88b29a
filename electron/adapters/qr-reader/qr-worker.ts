import { readFileSync } from "node:fs";
import path from "node:path";
import { parentPort } from "node:worker_threads";
import {
  prepareQrReader,
  readQrCodes,
  surroundingsOf,
  type Picture,
} from "../../../shared/qr";
import type { WorkerAnswer } from "./worker-messages";

// The worker thread of `worker-qr-reader.ts`: a picture in, an answer out, one at a time.
const wasm = readFileSync(path.join(__dirname, "zxing_reader.wasm"));
const ready = prepareQrReader(
  wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length),
);

parentPort?.on("message", (picture: Picture) => {
  void answer(picture).then((message) => parentPort?.postMessage(message));
});

async function answer(picture: Picture): Promise<WorkerAnswer> {
  try {
    await ready;
    const { codes, isCutShort } = await readQrCodes(picture);
    return {
      isCutShort,
      codes: codes.map((one) => ({
        ...one,
        surroundings: surroundingsOf(picture, one, codes),
      })),
    };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
