import path from "node:path";
import { Worker } from "node:worker_threads";
import type { FoundQr, Picture } from "../../../shared/qr";
import type { QrReader } from "../../ports/qr-reader";
import type { WorkerAnswer } from "./worker-messages";

/** Far longer than any screen takes; a picture that takes more is built to. */
const PATIENCE_MS = 15_000;

/** The worker and its 20 MB go when nothing was read for so long. */
const IDLE_MS = 30_000;

/**
 * Reads in a worker thread that is started with the first picture. `folder` holds the built `qr-worker.cjs` and the
 * decoder's `zxing_reader.wasm`.
 */
export function createWorkerQrReader(folder: string): QrReader {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const stop = () => {
    clearTimeout(idle);
    void worker?.terminate();
    worker = null;
  };
  const readNow = async (picture: Picture) => {
    clearTimeout(idle);
    worker ??= new Worker(path.join(folder, "qr-worker.cjs"));
    try {
      return await ask(worker, picture);
    } catch (error) {
      stop();
      throw error;
    } finally {
      if (worker !== null) idle = setTimeout(stop, IDLE_MS).unref();
    }
  };
  return {
    read: (picture) => {
      const result = last.then(() => readNow(picture));
      last = result.catch(() => undefined);
      return result;
    },
  };
}

function ask(worker: Worker, picture: Picture): Promise<FoundQr[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      finish(() => {
        reject(new Error("the QR reader took too long"));
      });
    }, PATIENCE_MS);
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.on("error", () => undefined); // it is being ended, and nobody waits for it any more
      settle();
    };
    worker.removeAllListeners();
    worker.once("message", (answer: WorkerAnswer) => {
      finish(() => {
        if ("found" in answer) resolve(answer.found);
        else reject(new Error(answer.failure));
      });
    });
    worker.once("error", (error) => {
      finish(() => {
        reject(error);
      });
    });
    worker.once("exit", () => {
      finish(() => {
        reject(new Error("the QR reader stopped"));
      });
    });
    worker.postMessage(picture, [picture.data.buffer]);
  });
}
