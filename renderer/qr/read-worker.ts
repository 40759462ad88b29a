import wasmAddress from "zxing-wasm/reader/zxing_reader.wasm?url";
import { prepareQrReader, readQrCodes, type Picture } from "../../shared/qr";
import type { WorkerAnswer, WorkerQuestion } from "./worker-messages";

// Reads pictures off the thread that draws: one in, one answer out. The decoder's module is a file of the app.
const ready = fetch(wasmAddress)
  .then((response) => response.arrayBuffer())
  .then(prepareQrReader);

addEventListener("message", ({ data }: MessageEvent<WorkerQuestion>) => {
  void answer(data.picture).then((message) => {
    postMessage(message);
  });
});

async function answer(picture: Picture): Promise<WorkerAnswer> {
  try {
    await ready;
    return { read: await readQrCodes(picture) };
  } catch {
    return { read: null };
  }
}
