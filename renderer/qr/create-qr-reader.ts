import type { Picture, ReadPicture } from "../../shared/qr";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { WorkerAnswer, WorkerQuestion } from "./worker-messages";

/** Reads QR codes in a worker of the window, one picture after the other. */
export type WindowQrReader = {
  /** All QR codes of the picture, whose bytes are gone afterwards; no where the reader broke down or took too long. */
  read(picture: Picture): Promise<Outcome<ReadPicture, "failed">>;
  /** Ends the worker, and what is still being read with it. */
  end(): void;
};

/** Far longer than any picture takes that was not made to take long. */
const PATIENCE_MS = 15_000;

/** The worker is started with the first picture. */
export function createQrReader(): WindowQrReader {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  const readNow = async (
    picture: Picture,
  ): Promise<Outcome<ReadPicture, "failed">> => {
    worker ??= new Worker(new URL("./read-worker.ts", import.meta.url), {
      type: "module",
    });
    const answer = await ask(worker, picture);
    if (answer === null) {
      end();
      return no("failed");
    }
    return yes(answer);
  };
  return {
    read: (picture) => {
      const result = last.then(() => readNow(picture));
      last = result;
      return result;
    },
    end,
  };
}

function ask(worker: Worker, picture: Picture): Promise<ReadPicture | null> {
  return new Promise((resolve) => {
    const finish = (read: ReadPicture | null) => {
      clearTimeout(timer);
      worker.onmessage = null;
      worker.onerror = null;
      resolve(read);
    };
    const timer = setTimeout(() => {
      finish(null);
    }, PATIENCE_MS);
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      finish(data.read);
    };
    worker.onerror = () => {
      finish(null);
    };
    const question: WorkerQuestion = { picture };
    worker.postMessage(question, [picture.data.buffer]);
  });
}
