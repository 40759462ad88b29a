import type { Cost } from "./phc";

/** One computation of Argon2id, giving 32 bytes. */
export type HashJob = {
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly cost: Cost;
  readonly withPepper: boolean;
};

/** What a worker is started with. */
export type WorkerStart = { readonly pepper: Uint8Array };

/** What a worker says: once that it can compute, then one answer to each job. */
export type WorkerMessage =
  | { readonly type: "ready" }
  | { readonly type: "done"; readonly tag: Uint8Array }
  | { readonly type: "failed"; readonly reason: string };
