import type { Worker } from "node:worker_threads";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { HashJob, WorkerMessage } from "./worker-messages";

/** How much a pool takes on. Both times in milliseconds. */
export type PoolLimits = {
  readonly workers: number;
  readonly queueLimit: number;
  /** From handing in to the answer, the wait in the line included. */
  readonly patienceMs: number;
  /** How long workers are kept when there is nothing to do. */
  readonly idleMs: number;
};

type Call = {
  readonly job: HashJob;
  readonly settle: (outcome: Outcome<Uint8Array, "busy">) => void;
  readonly fail: (error: Error) => void;
};

/**
 * A bounded line before a bounded number of workers. What finds the line full is "busy" at once; so is what takes longer
 * than the limit, and what a worker died over. Throws when a worker cannot even start: trying again would not help.
 */
export function createWorkerPool(
  startWorker: () => Worker,
  { workers, queueLimit, patienceMs, idleMs }: PoolLimits,
): (job: HashJob) => Promise<Outcome<Uint8Array, "busy">> {
  const waiting: Call[] = [];
  const running = new Map<Worker, Call>();
  let resting: Worker[] = [];
  let alive = 0; // a worker holds its memory until it has ended, not until it was told to
  let idle: NodeJS.Timeout | undefined;

  const rest = (worker: Worker) => {
    worker.unref(); // between jobs it does not keep the process alive
    resting.push(worker);
    clearTimeout(idle);
    idle = setTimeout(() => {
      for (const rested of resting) void rested.terminate();
      resting = [];
    }, idleMs).unref();
  };
  const begin = () => {
    const worker = startWorker();
    let failure: Error | null = new Error("it ended without a word");
    alive += 1;
    worker.on("message", (message: WorkerMessage) => {
      const call = running.get(worker);
      if (message.type === "ready") failure = null;
      if (message.type === "ready" || call === undefined) return;
      running.delete(worker);
      rest(worker);
      if (message.type === "done") call.settle(yes(message.tag));
      else call.fail(new Error(`a password hash failed: ${message.reason}`));
      next();
    });
    worker.on("error", (error) => {
      if (failure !== null) failure = error; // its exit follows
    });
    worker.on("exit", () => {
      const call = running.get(worker);
      alive -= 1;
      running.delete(worker);
      resting = resting.filter((rested) => rested !== worker);
      if (failure === null) call?.settle(no("busy"));
      else call?.fail(notStarted(failure));
      next();
    });
    return worker;
  };
  const next = () => {
    while (resting.length > 0 || alive < workers) {
      const call = waiting.shift();
      if (call === undefined) return;
      try {
        const worker = resting.pop() ?? begin();
        running.set(worker, call);
        worker.ref();
        worker.postMessage(call.job);
      } catch (error) {
        call.fail(notStarted(error));
      }
    }
  };
  const giveUp = (call: Call) => {
    const at = waiting.indexOf(call);
    if (at >= 0) waiting.splice(at, 1);
    for (const [worker, current] of running)
      if (current === call) {
        running.delete(worker);
        void worker.terminate();
      }
    call.settle(no("busy"));
  };

  return async (job) => {
    const isFull = resting.length === 0 && alive >= workers;
    if (isFull && waiting.length >= queueLimit) return no("busy");
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Outcome<Uint8Array, "busy">>((settle, fail) => {
        const call = { job, settle, fail };
        timer = setTimeout(() => {
          giveUp(call);
        }, patienceMs);
        waiting.push(call);
        next();
      });
    } finally {
      clearTimeout(timer);
    }
  };
}

function notStarted(error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`the password hasher could not start: ${reason}`);
}
