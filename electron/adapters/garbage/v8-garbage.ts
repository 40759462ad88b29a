import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Garbage } from "../../ports/garbage";

type Collect = (how?: { readonly flavor: "last-resort" }) => void;

/** More than both halves of V8's young generation, which are filled in turn. */
const YOUNG_BYTES = 64 * 1024 * 1024;
/** Each leaves half of the old pages: of the some fifty of a heap like this one, none. */
const COMPACTIONS = 6;
const LARGEST_BLOCK = 64 * 1024;
/** Finer than the steps in which allocators round sizes up. */
const STEP = 1.09;
const BLOCKS = 512;

/**
 * Strings cannot be wiped, and a block that was freed keeps its bytes until another takes its place. So V8 moves all that
 * lives to other pages, which gives the old ones back to the system, and what is free elsewhere is taken once by something
 * else: the young generation by short-lived arrays, the blocks outside of V8 by zeros of every size. No runtime promises
 * that nothing is left; a test reads the memory and holds this to it.
 */
export function createV8Garbage(): Garbage {
  let collect: Collect | null = null;
  return {
    overwrite: () => {
      collect ??= takeCollector();
      collect({ flavor: "last-resort" });
      compact(collect);
      writeOverYoung();
      writeOverBlocks();
      collect({ flavor: "last-resort" });
    },
  };
}

/** V8's own, which it shows where it was told to. Without it, what follows still makes V8 collect. */
function takeCollector(): Collect {
  try {
    setFlagsFromString("--expose-gc");
    return runInNewContext("gc") as Collect;
  } catch {
    return () => undefined;
  } finally {
    setFlagsFromString("--no-expose-gc");
  }
}

/** Moves all that lives to other pages, every second page at a time, so that the old ones go back to the system. */
function compact(collect: Collect): void {
  setFlagsFromString("--stress-compaction");
  for (let times = 0; times < COMPACTIONS; times++) collect();
  setFlagsFromString("--no-stress-compaction");
}

function writeOverYoung(): void {
  const bytesOfOne = 8 * 16;
  let last: number[] = [];
  for (let taken = 0; taken < YOUNG_BYTES; taken += bytesOfOne)
    last = new Array<number>(14).fill(taken);
  last.length = 0;
}

function writeOverBlocks(): void {
  for (let size = 16; size <= LARGEST_BLOCK; size = Math.ceil(size * STEP)) {
    const count = Math.min(BLOCKS, Math.ceil((BLOCKS * 1024) / size));
    const held = Array.from({ length: count }, () => new ArrayBuffer(size)); // zeros
    held.length = 0;
  }
}
