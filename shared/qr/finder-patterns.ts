import { findEdges, roomForEdges, type Edges } from "./edges";
import { isAllAround } from "./all-around";
import type { GreyPicture } from "./grey-picture";
import { measure, moduleOf } from "./pattern-runs";

/** A place that looks like the square in a corner of a code (ISO/IEC 18004, 6.3.3): dark 3 modules wide, light ring, dark ring. */
export type FinderPattern = {
  /** Its middle, in pixels. */
  readonly x: number;
  readonly y: number;
  /** The width of a module, in pixels. */
  readonly modulePx: number;
  /** False in an inverted code. */
  readonly isDark: boolean;
  /** Whether the outer ring ends where it should; on a page of its own colour it runs on. */
  readonly isRinged: boolean;
};

const MIN_MODULE_PX = 0.9;
const MAX_MODULE_PX = 60;

/** Rows of a picture to look at: the middle of a pattern is at least three modules high. */
const ROW_STEP = 2;

/** As many are a texture, and not looked for any further: a full page of codes has a tenth of them. */
export const TEXTURE_PATTERNS = 1500;

/** Places to examine: twenty times what a screen full of letters has, and what a large one of nothing but grain does. */
const MOST_EXAMINED = 250_000;

/** All places of the picture that look like finder patterns. Letters do too: only three in the right places make a code. */
export function findFinderPatterns(picture: GreyPicture): FinderPattern[] {
  const { grey, width, height } = picture;
  const row = roomForEdges(width);
  const spare = roomForEdges(Math.max(width, height));
  const found = new Map<number, FinderPattern[]>();
  const all: FinderPattern[] = [];
  let examined = 0;
  for (let y = 1; y < height; y += ROW_STEP) {
    if (all.length >= TEXTURE_PATTERNS || examined >= MOST_EXAMINED) break;
    findEdges(grey, y * width, 1, width, row);
    const { at, count, startsDark } = row;
    for (let i = 1; i + 3 < count; i++) {
      const start = at[i] ?? 0;
      const end = at[i + 1] ?? 0;
      const before = start - (at[i - 1] ?? 0);
      const after = (at[i + 2] ?? 0) - end;
      const module = moduleOf(before, end - start, after);
      if (module < MIN_MODULE_PX || module > MAX_MODULE_PX) continue;
      const isDark = (i % 2 === 0) === startsDark;
      const x = (start + end) / 2;
      if (!looksSquare(picture, x, y, module, isDark)) continue;
      if (isKnown(found, x, y, module, isDark)) continue;
      examined++;
      const pattern = examine(picture, x, y, module, isDark, spare);
      if (
        pattern === null ||
        isKnown(found, pattern.x, pattern.y, module, isDark)
      )
        continue;
      all.push(pattern);
      const cell = cellOf(pattern.x, pattern.y);
      const neighbours = found.get(cell);
      if (neighbours === undefined) found.set(cell, [pattern]);
      else neighbours.push(pattern);
    }
  }
  return all;
}

const CELL_PX = 32;

function cellOf(x: number, y: number): number {
  return Math.floor(y / CELL_PX) * 65536 + Math.floor(x / CELL_PX);
}

function isKnown(
  found: ReadonlyMap<number, readonly FinderPattern[]>,
  x: number,
  y: number,
  module: number,
  isDark: boolean,
): boolean {
  const home = cellOf(x, y);
  const reach = module > CELL_PX / 2 ? 2 : 1;
  for (let down = -reach; down <= reach; down++)
    for (let right = -reach; right <= reach; right++)
      for (const pattern of found.get(home + down * 65536 + right) ?? [])
        if (
          pattern.isDark === isDark &&
          Math.abs(pattern.x - x) < 1.5 * module &&
          Math.abs(pattern.y - y) < 2 * module &&
          pattern.modulePx < 1.6 * module &&
          module < 1.6 * pattern.modulePx
        )
          return true;
  return false;
}

/** A quick look up and down: a dark middle of about three modules between light. Most letters end here. */
function looksSquare(
  { grey, width, height }: GreyPicture,
  x: number,
  y: number,
  module: number,
  isDark: boolean,
): boolean {
  const column = Math.floor(x);
  const middle = grey[y * width + column] ?? 0;
  const left = grey[y * width + Math.max(0, Math.floor(x - 2 * module))] ?? 0;
  const right =
    grey[y * width + Math.min(width - 1, Math.floor(x + 2 * module))] ?? 0;
  const limit = (2 * middle + left + right) / 4;
  const most = Math.ceil(4.2 * module) + 1;
  let length = 1;
  for (let up = y - 1; up >= 0 && length <= most; up--, length++)
    if ((grey[up * width + column] ?? 0) < limit !== isDark) break;
  for (let down = y + 1; down < height && length <= most; down++, length++)
    if ((grey[down * width + column] ?? 0) < limit !== isDark) break;
  return length <= most && length + 1.5 > 1.9 * module;
}

/** Measures the pattern again through its own middle, down, across and along both diagonals, and looks all around it. */
function examine(
  picture: GreyPicture,
  x: number,
  y: number,
  module: number,
  isDark: boolean,
  spare: Edges,
): FinderPattern | null {
  const down = measure(picture, x, y + 0.5, 0, 1, module, isDark, spare);
  if (down === null) return null;
  const middleY = y + 0.5 + down.shift;
  const across = measure(picture, x, middleY, 1, 0, down.module, isDark, spare);
  if (across === null) return null;
  const middleX = x + across.shift;
  const modulePx = (across.module + down.module) / 2;
  const slopes = [1, -1].filter(
    (slope) =>
      measure(picture, middleX, middleY, 1, slope, modulePx, isDark, spare) !==
      null,
  );
  if (slopes.length === 0) return null;
  if (
    !isAllAround(picture, middleX, middleY, across.module, down.module, isDark)
  )
    return null;
  // The page may have the colour of the outer ring, but between pattern and modules there is always a light line.
  if (across.ends === 0 || down.ends === 0) return null;
  const isRinged = across.ends + down.ends === 4;
  return { x: middleX, y: middleY, modulePx, isDark, isRinged };
}
