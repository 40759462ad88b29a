import { findEdges, type Edges } from "./edges";
import type { GreyPicture } from "./grey-picture";

/** The module if the three widths are as 1:3:1, else 0. Blur and pixels take and give up to two thirds of one. */
export function moduleOf(
  before: number,
  middle: number,
  after: number,
): number {
  const module = (before + middle + after) / 5;
  const fits =
    Math.abs(before - module) < 0.65 * module &&
    Math.abs(after - module) < 0.65 * module &&
    Math.abs(middle - 3 * module) < 0.9 * module;
  return fits ? module : 0;
}

export type Measure = {
  /** From the place that was asked about to the middle of the pattern, in steps of the line. */
  readonly shift: number;
  readonly module: number;
  /** How many of the two outer runs are one module wide. */
  readonly ends: number;
};

const line = new Uint8Array(2048);

/** Measures the runs along a line through a place; null where they are not those of a pattern. */
export function measure(
  { grey, width, height }: GreyPicture,
  x: number,
  y: number,
  stepX: number,
  stepY: number,
  module: number,
  isDark: boolean,
  spare: Edges,
): Measure | null {
  const reach = Math.min(1000, Math.ceil(6 * module) + 2);
  const column = Math.floor(x);
  const row = Math.floor(y);
  let length = 0;
  let first = 0;
  for (let i = -reach; i <= reach; i++) {
    const px = column + i * stepX;
    const py = row + i * stepY;
    if (px < 0 || py < 0 || px >= width || py >= height) continue;
    if (length === 0) first = i;
    line[length++] = grey[py * width + px] ?? 0;
  }
  findEdges(line, 0, 1, length, spare);
  const { at, count, startsDark } = spare;
  const centre = 0.5 - first + (stepX === 0 ? y - row - 0.5 : x - column - 0.5);
  for (let i = 1; i + 3 <= count; i++) {
    const start = at[i] ?? 0;
    const end = at[i + 1] ?? 0;
    if (start > centre + module) break;
    if (end < centre - module || ((i % 2 === 0) === startsDark) !== isDark)
      continue;
    const own = moduleOf(
      start - (at[i - 1] ?? 0),
      end - start,
      (at[i + 2] ?? 0) - end,
    );
    if (own === 0 || own > 1.7 * module || module > 1.7 * own) continue;
    const outer = [
      (at[i - 1] ?? 0) - (at[i - 2] ?? -own),
      (at[i + 3] ?? length + own) - (at[i + 2] ?? 0),
    ];
    if (outer.some((width) => width < 0.45 * own)) continue;
    const ends = outer.filter((width) => width < 1.8 * own).length;
    return { shift: (start + end) / 2 - centre, module: own, ends };
  }
  return null;
}
