import { randomBytes, timingSafeEqual } from "node:crypto";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { yes } from "../../../shared/outcome";
import type { PasswordHasher } from "../../ports/password-hasher";
import {
  currentCost,
  formatPhc,
  isCurrent,
  parsePhc,
  SALT_BYTES,
  TAG_BYTES,
} from "./phc";
import type { WorkerStart } from "./worker-messages";
import { createWorkerPool, type PoolLimits } from "./worker-pool";

const limits: PoolLimits = {
  workers: Math.min(2, availableParallelism()), // at most twice 46 MiB
  queueLimit: 32, // about a second of work
  patienceMs: 15_000,
  idleMs: 30_000,
};

/** 256 code points (R03) of four bytes. */
const PASSWORD_BYTES = 1024;

/** `folder` holds the built `password-worker.cjs`. The limits are for tests. */
export type WorkerPasswordHasherOptions = Partial<PoolLimits> & {
  readonly folder: string;
  readonly pepper: Uint8Array;
};

/**
 * Argon2id in worker threads. They start with the first call and end when nothing was hashed for half a minute; the app's
 * own thread never loads the native module. Throws (rejects) when that module cannot be loaded.
 */
export function createWorkerPasswordHasher({
  folder,
  pepper,
  ...changed
}: WorkerPasswordHasherOptions): PasswordHasher {
  const workerData: WorkerStart = { pepper: Uint8Array.from(pepper) };
  const compute = createWorkerPool(
    () => new Worker(path.join(folder, "password-worker.cjs"), { workerData }),
    { ...limits, ...changed },
  );
  return {
    hash: async (password) => {
      const salt = Uint8Array.from(randomBytes(SALT_BYTES));
      const done = await compute({
        password: mustRead(password),
        salt,
        cost: currentCost,
        withPepper: true,
      });
      if (!done.ok) return done;
      return yes(formatPhc({ cost: currentCost, salt, tag: done.value }));
    },
    verify: async (phc, text) => {
      const kept = parsePhc(phc);
      const password = readPassword(text);
      if (kept === null || password === null) return yes(false);
      const { cost, salt, tag } = kept;
      const done = await compute({ password, salt, cost, withPepper: true });
      return done.ok ? yes(timingSafeEqual(done.value, tag)) : done;
    },
    deriveKey: async (text, salt) => {
      if (salt.length < 8 || salt.length > 64)
        throw new RangeError("a salt has 8 to 64 bytes");
      return compute({
        password: mustRead(text),
        salt: Uint8Array.from(salt),
        cost: currentCost,
        withPepper: false,
      });
    },
    decoy: formatPhc({
      cost: currentCost,
      salt: randomBytes(SALT_BYTES),
      tag: randomBytes(TAG_BYTES),
    }),
    needsRehash: (phc) => !isCurrent(phc),
  };
}

/** UTF-8; null when there is more of it than any password has, found out before any of it is copied. */
function readPassword(text: string): Uint8Array | null {
  const isTooLong =
    text.length > PASSWORD_BYTES || Buffer.byteLength(text) > PASSWORD_BYTES;
  return isTooLong ? null : new TextEncoder().encode(text);
}

function mustRead(text: string): Uint8Array {
  const password = readPassword(text);
  if (password === null) throw new RangeError("the password is too long");
  return password;
}
