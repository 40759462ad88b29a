/** A stream of numbers that its seed fixes, so that a drawing can be drawn again. */
export type Random = {
  /** At least 0, under 1. */
  next(): number;
  between(low: number, high: number): number;
  /** Whole, both ends included. */
  whole(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** Bell-shaped around 0 with a standard deviation of 1. */
  bell(): number;
};

/** The same seed, the same numbers: a counter scrambled by multiplications. */
export function seededRandom(seed: number): Random {
  let count = seed | 0;
  const next = () => {
    count = (count + 0x61c88647) | 0;
    let mixed = count;
    for (const factor of [0x85ebca6b, 0xc2b2ae35])
      mixed = Math.imul(mixed ^ (mixed >>> 15), factor);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  const whole = (low: number, high: number) =>
    Math.floor(between(low, high + 1));
  return {
    next,
    between,
    whole,
    chance: (share) => next() < share,
    pick: (list) => list[whole(0, list.length - 1)] ?? list[0],
    bell: () => {
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += next();
      return sum;
    },
  };
}
