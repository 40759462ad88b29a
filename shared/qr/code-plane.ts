import { MAX_SIZE, MIN_SIZE, type CodeFrame } from "./code-frames";
import type { GreyPicture } from "./grey-picture";
import type { Point } from "./picture";

/** Where the modules of a code lie in a picture. */
export type CodePlane = {
  /** The pixel of a place in the code, which is given in modules right and down of the middle of its first finder pattern. */
  readonly at: (across: number, down: number) => Point;
  /** Modules on a side. */
  readonly size: number;
};

/** How much nearer or farther than its first finder pattern another one may be. */
const MAX_DEPTH = 0.36;

/** By how many modules a code that is tilted away may be larger or smaller than its frame says. */
const SIZE_ERRORS = [0, 4, -4, 8, -8];

/** Of a plane and how well the marks that every code has are where they should be on it: light less dark, in levels. */
type Trial = {
  readonly size: number;
  readonly across: number;
  readonly down: number;
  readonly fit: number;
};

/**
 * Lays the code's plane through its three finder patterns so that its timing patterns and its last alignment pattern
 * (ISO/IEC 18004, 6.3.5 and 6.3.6) are where they should be. Three places alone do not tell how far a code is tilted away.
 */
export function fitPlane(picture: GreyPicture, frame: CodeFrame): CodePlane {
  const trials = SIZE_ERRORS.map((error) => frame.size + error)
    .filter((size) => size >= MIN_SIZE && size <= MAX_SIZE)
    .map((size) => fitTiming(picture, { ...frame, size }));
  const timed = trials.reduce((a, b) => (b.fit > a.fit ? b : a));
  const { size, across, down } =
    timed.size > MIN_SIZE ? fitLast(picture, frame, timed) : timed;
  return { at: planeOf({ ...frame, size }, across, down), size };
}

/** The tilt at which light and dark take turns along both timing patterns, looked for along one and then the other. */
function fitTiming(picture: GreyPicture, frame: CodeFrame): Trial {
  const { size } = frame;
  const step = 1 / (size - 7);
  const tilt = { across: 0, down: 0 };
  const search = (along: "across" | "down", reach: number, by: number) => {
    const start = tilt[along];
    let best = -Infinity;
    let kept = start;
    for (let off = -reach; off <= reach; off += by) {
      tilt[along] = start + off;
      const at = planeOf(frame, tilt.across, tilt.down);
      const fit = fitOf(picture, frame, at, [along]);
      if (fit > best) [best, kept] = [fit, tilt[along]];
    }
    tilt[along] = kept;
  };
  search("across", MAX_DEPTH, step);
  search("down", MAX_DEPTH, step);
  search("across", 2 * step, step / 4);
  search("down", 2 * step, step / 4);
  const at = planeOf(frame, tilt.across, tilt.down);
  return { size, ...tilt, fit: fitOf(picture, frame, at, ["across", "down"]) };
}

/** The same with the alignment pattern near the corner that has no finder pattern, which moves with both directions. */
function fitLast(picture: GreyPicture, from: CodeFrame, timed: Trial): Trial {
  const { size } = timed;
  const frame = { ...from, size };
  const step = 1 / (size - 7);
  let best: Trial = { ...timed, fit: -Infinity };
  for (let a = -4; a <= 4; a += 0.5)
    for (let d = -4; d <= 4; d += 0.5) {
      const [across, down] = [timed.across + a * step, timed.down + d * step];
      const at = planeOf(frame, across, down);
      const fit = fitOf(picture, frame, at, ["across", "down", "last"]);
      if (fit > best.fit) best = { size, across, down, fit };
    }
  return best;
}

/** The plane on which the second and the third pattern are so much farther away than the first; 0 is not tilted. */
function planeOf(
  { topLeft, topRight, bottomLeft, size }: CodeFrame,
  across: number,
  down: number,
): CodePlane["at"] {
  const between = size - 7;
  const [right, below] = [1 + across, 1 + down];
  const rightX = (right * topRight.x - topLeft.x) / between;
  const rightY = (right * topRight.y - topLeft.y) / between;
  const belowX = (below * bottomLeft.x - topLeft.x) / between;
  const belowY = (below * bottomLeft.y - topLeft.y) / between;
  return (u, v) => {
    const depth = 1 + (u * across + v * down) / between;
    return {
      x: (topLeft.x + u * rightX + v * belowX) / depth,
      y: (topLeft.y + u * rightY + v * belowY) / depth,
    };
  };
}

function fitOf(
  { grey, width, height }: GreyPicture,
  { isDark, size }: CodeFrame,
  at: CodePlane["at"],
  marks: readonly ("across" | "down" | "last")[],
): number {
  const sums = [0, 0];
  const counts = [0, 0];
  const take = (u: number, v: number, isLight: boolean) => {
    const { x, y } = at(u, v);
    const column = x < 0 ? 0 : x >= width ? width - 1 : Math.floor(x);
    const row = y < 0 ? 0 : y >= height ? height - 1 : Math.floor(y);
    const kind = isLight === isDark ? 1 : 0;
    sums[kind] = (sums[kind] ?? 0) + (grey[row * width + column] ?? 0);
    counts[kind] = (counts[kind] ?? 0) + 1;
  };
  for (let i = 4; i <= size - 11; i++) {
    const isLight = i % 2 === 0;
    if (marks.includes("across")) take(i, 3, isLight);
    if (marks.includes("down")) take(3, i, isLight);
  }
  if (marks.includes("last"))
    for (let down = -2; down <= 2; down++)
      for (let across = -2; across <= 2; across++) {
        const ring = Math.max(Math.abs(across), Math.abs(down));
        take(size - 10 + across, size - 10 + down, ring === 1);
      }
  const [dark = 0, light = 0] = sums;
  const [darkCount = 1, lightCount = 1] = counts;
  return light / lightCount - dark / darkCount;
}
