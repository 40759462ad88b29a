import { hashRawSync } from "@node-rs/argon2";
import { parentPort, workerData } from "node:worker_threads";
import { TAG_BYTES } from "./phc";
import type { HashJob, WorkerMessage, WorkerStart } from "./worker-messages";

// The worker thread of `worker-pool.ts`: one hash at a time.
const { pepper } = workerData as WorkerStart;
const say = (message: WorkerMessage) => {
  parentPort?.postMessage(message);
};

parentPort?.on("message", (job: HashJob) => {
  say(compute(job));
});
say({ type: "ready" });

function compute({ password, salt, cost, withPepper }: HashJob): WorkerMessage {
  try {
    const tag = hashRawSync(password, {
      // Argon2id, version 0x13, is what the package does when not told otherwise.
      memoryCost: cost.memoryKiB,
      timeCost: cost.passes,
      parallelism: 1,
      outputLen: TAG_BYTES,
      salt,
      ...(withPepper && { secret: pepper }),
    });
    return { type: "done", tag: Uint8Array.from(tag) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { type: "failed", reason };
  } finally {
    password.fill(0);
  }
}
