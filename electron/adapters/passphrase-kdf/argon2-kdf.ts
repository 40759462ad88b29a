import { totalmem } from "node:os";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { KdfCost, PassphraseKdf } from "../../ports/passphrase-kdf";
import { createLine } from "./line";
import { leastCost, nextCost } from "./next-cost";

const KEY_BYTES = 32;
const ROUNDS = 2;
const SAMPLES = 2;

/** The least that Argon2id can be asked for (RFC 9106 section 3.1). For nothing that is kept. */
const cheapest: KdfCost = { memoryKiB: 8, iterations: 1 };
const TURNS = 16;
const AT_ONCE = 64;

/** The most that a slot may ask for, 1 GiB and 16 passes, takes half a minute on a slow computer. */
const PATIENCE_MS = 120_000;

/**
 * Argon2id on the threads that Node keeps for such work. The native module is loaded with the first call. A worker thread
 * would not do better: native work cannot be broken off there either. The patience is for tests.
 */
export function createArgon2Kdf(patienceMs = PATIENCE_MS): PassphraseKdf {
  const inTurn = createLine(patienceMs);
  let calibrated: KdfCost | null = null;

  const measure = async (): Promise<Outcome<KdfCost, "failed">> => {
    let cost = leastCost;
    for (let round = 0; round < ROUNDS; round++) {
      const quickest = await quickestMs(cost);
      if (!quickest.ok) return round === 0 ? quickest : yes(leastCost);
      cost = nextCost(quickest.value, cost, totalmem() / 1024 / 8);
    }
    return yes((calibrated = cost));
  };

  return {
    derive: async (passphrase, salt, cost) => {
      const { length } = passphrase;
      try {
        return await inTurn(
          () => compute(passphrase, salt, cost),
          (key) => key.fill(0),
        );
      } finally {
        passphrase.fill(0);
        void inTurn(() => writeOver(length)); // nobody waits for it but the next
      }
    },
    calibrate: () =>
      inTurn(() =>
        calibrated === null ? measure() : Promise.resolve(yes(calibrated)),
      ),
  };
}

/**
 * The native module frees its own copies of a passphrase and of a key as they are. Its freed blocks are used again by
 * turns, so as many derivations as a page of them has blocks, each of next to no cost, leave zeros there.
 */
async function writeOver(length: number): Promise<Outcome<void, "failed">> {
  for (let turn = 0; turn < TURNS; turn++) {
    const zeros = Array.from({ length: AT_ONCE }, () =>
      compute(new Uint8Array(length), new Uint8Array(16), cheapest),
    );
    await Promise.all(zeros);
  }
  return yes(undefined);
}

/** What else the computer does makes a derivation slower, never quicker, and would make the slot cheap for good. */
async function quickestMs(cost: KdfCost): Promise<Outcome<number, "failed">> {
  let quickest = Infinity;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const before = performance.now();
    const done = await compute(new Uint8Array(16), new Uint8Array(16), cost);
    if (!done.ok) return done;
    quickest = Math.min(quickest, performance.now() - before);
  }
  return yes(quickest);
}

async function compute(
  passphrase: Uint8Array,
  salt: Uint8Array,
  { memoryKiB, iterations }: KdfCost,
): Promise<Outcome<Uint8Array, "failed">> {
  try {
    const { hashRaw } = await import("@node-rs/argon2");
    const key = await hashRaw(passphrase, {
      // Argon2id, version 0x13, is what the package does when not told otherwise.
      memoryCost: memoryKiB,
      timeCost: iterations,
      parallelism: 1,
      outputLen: KEY_BYTES,
      salt,
    });
    const derived = Uint8Array.from(key);
    key.fill(0);
    return yes(derived);
  } catch {
    return no("failed"); // what it says may name the passphrase's length
  }
}
