import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Picture, ReadPicture } from "../../../shared/qr";
import type { QrReader } from "../../ports/qr-reader";
import type { FoundInPlace, WorkerAnswer } from "./worker-messages";

/** Far longer than any screen takes; a picture that takes more is built to. */
const PATIENCE_MS = 15_000;

/** The worker and its 20 MB go when nothing was read for so long. */
const IDLE_MS = 30_000;

/**
 * Reads in a worker thread that is started with the first picture. `folder` holds the built `qr-worker.cjs` and the
 * decoder's `zxing_reader.wasm`; `toAddress` makes a `data:` address of a small picture.
 */
export function createWorkerQrReader(
  folder: string,
  toAddress: (picture: Picture) => string,
): QrReader {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const stop = () => {
    clearTimeout(idle);
    void worker?.terminate();
    worker = null;
  };
  const start = () => {
    const started = new Worker(path.join(folder, "qr-worker.cjs"));
    started.on("error", () => undefined); // its exit follows
    started.on("exit", () => {
      if (worker === started) worker = null;
    });
    return started;
  };
  const readNow = async (picture: Picture) => {
    clearTimeout(idle);
    worker ??= start();
    try {
      const { codes, isCutShort } = await ask(worker, picture);
      idle = setTimeout(stop, IDLE_MS).unref();
      return {
        isCutShort,
        codes: codes.map(({ surroundings, ...one }) => ({
          ...one,
          picture: toAddress(surroundings),
        })),
      };
    } catch (error) {
      stop();
      throw error;
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

/** One picture, one answer. Between pictures the worker does not keep the process alive. */
function ask(
  worker: Worker,
  picture: Picture,
): Promise<ReadPicture<FoundInPlace>> {
  return new Promise<ReadPicture<FoundInPlace>>((resolve, reject) => {
    worker.postMessage(picture, [picture.data.buffer]);
    const finish = () => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError);
      worker.off("exit", onExit).unref();
    };
    const fail = (error: Error) => {
      finish();
      reject(error);
    };
    const onMessage = (answer: WorkerAnswer) => {
      if ("failure" in answer) {
        fail(new Error(answer.failure));
        return;
      }
      finish();
      resolve(answer);
    };
    const onError = (error: Error) => {
      fail(error);
    };
    const onExit = () => {
      fail(new Error("the QR reader stopped"));
    };
    const timer = setTimeout(() => {
      fail(new Error("the QR reader took too long"));
    }, PATIENCE_MS);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.ref();
  });
}
