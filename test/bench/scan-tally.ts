import type { Scene } from "../qr/draw/scenes";

/** What one reader made of a number of pictures. */
export type Tally = {
  codes: number;
  found: number;
  falseTexts: number;
  readonly milliseconds: number[];
};

export function newTally(): Tally {
  return { codes: 0, found: 0, falseTexts: 0, milliseconds: [] };
}

/** Adds what was read from one picture. */
export function count(
  tally: Tally,
  { texts }: Scene,
  read: readonly string[],
  milliseconds: number,
): void {
  tally.codes += texts.length;
  tally.found += texts.filter((text) => read.includes(text)).length;
  tally.falseTexts += read.filter((text) => !texts.includes(text)).length;
  tally.milliseconds.push(milliseconds);
}

/** All tallies as one. */
export function together(tallies: readonly Tally[]): Tally {
  const all = newTally();
  for (const { codes, found, falseTexts, milliseconds } of tallies) {
    all.codes += codes;
    all.found += found;
    all.falseTexts += falseTexts;
    all.milliseconds.push(...milliseconds);
  }
  return all;
}

/** Codes found of a hundred; 100 where there were none. */
export function recall({ codes, found }: Tally): number {
  return codes === 0 ? 100 : (100 * found) / codes;
}

/** The time under which this share of the pictures stays. */
export function quantile({ milliseconds }: Tally, part: number): number {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  return (
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
  );
}
