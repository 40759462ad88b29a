import type { Result } from "./start";

/** One measure over all runs, ours and what it is compared with. */
export type Pair = {
  readonly name: string;
  readonly unit: string;
  readonly own: number[];
  readonly baseline: number[];
};

export function pairOf(name: string, unit = "1/s"): Pair {
  return { name, unit, own: [], baseline: [] };
}

/** How fast it went: items a second, and the processor time of one in milliseconds, all threads together. */
export type Speed = {
  readonly perSecond: number;
  readonly processorMs: number;
};

/** Does the work for each item, that many at a time. */
export async function speedOf<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void> | void,
): Promise<Speed> {
  const waiting = items.values();
  const startedAt = performance.now();
  const usedBefore = process.cpuUsage();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
  const { user, system } = process.cpuUsage(usedBefore);
  return {
    perSecond: (items.length * 1000) / (performance.now() - startedAt),
    processorMs: (user + system) / 1000 / items.length,
  };
}

/** The latest run in words. */
export function lastOf({ name, unit, own, baseline }: Pair): string {
  const [mine = 0, theirs = 0] = [own.at(-1), baseline.at(-1)];
  return `${mine.toFixed(1)} against ${theirs.toFixed(1)} ${unit} (${name})`;
}

/** The median of each, and the median of what they are to each other run by run. */
export function toResult({ name, unit, own, baseline }: Pair): Result {
  const round = (number: number) => Math.round(number * 1000) / 1000;
  return {
    case: name,
    value: round(median(own)),
    unit,
    baseline: round(median(baseline)),
    ratio: round(median(own.map((one, run) => one / (baseline[run] ?? 0)))),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [
    sorted[sorted.length % 2 === 0 ? middle - 1 : middle],
    sorted[middle],
  ];
  return (low + high) / 2;
}
