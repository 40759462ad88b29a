import type { KdfCost } from "../../ports/passphrase-kdf";

/** The least that is ever spent: the first choice of OWASP's Password Storage Cheat Sheet. */
export const leastCost: KdfCost = { memoryKiB: 47_104, iterations: 1 };

const WANTED_MS = 500;
const MOST_MEMORY_KIB = 262_144;
const MOST_ITERATIONS = 16;

/**
 * The cost that takes about half a second, after what one measured derivation took: memory first, which hurts those who
 * guess on graphics cards most, then passes. `memoryShareKiB` is what of this computer's memory may be used.
 */
export function nextCost(
  measuredMs: number,
  cost: KdfCost,
  memoryShareKiB: number,
): KdfCost {
  const msPerKiB = measuredMs / (cost.memoryKiB * cost.iterations);
  const affordable = WANTED_MS / Math.max(msPerKiB, Number.MIN_VALUE);
  const memoryKiB = between(
    leastCost.memoryKiB,
    Math.floor(affordable / 1024) * 1024,
    Math.min(MOST_MEMORY_KIB, Math.floor(memoryShareKiB)),
  );
  const iterations = between(
    1,
    Math.round(affordable / memoryKiB),
    MOST_ITERATIONS,
  );
  return { memoryKiB, iterations };
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
