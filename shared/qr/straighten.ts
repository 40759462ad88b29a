import type { CodePlane } from "./code-plane";
import type { GreyPicture } from "./grey-picture";
import type { Point } from "./picture";

/** A code cut out of a picture and drawn anew, upright and large enough. */
export type StraightCode = {
  readonly picture: GreyPicture;
  /** Where a place of it lies in the picture that it was cut from. */
  readonly toSource: (at: Point) => Point;
};

/** Pixels that a module gets: enough for any decoder, and few enough to be quick. */
const MODULE_PX = 5;

/** Modules around the code. */
const BORDER = 5;

/** How many pixels `straighten` makes of a code of so many modules. */
export function straightPixels(size: number): number {
  return ((size + 2 * BORDER) * MODULE_PX) ** 2;
}

/**
 * Draws the code of a frame anew, dark on light. `isBordered` paints the quiet zone that the code may lack; without it the
 * page shows, for codes whose frame is not quite theirs.
 */
export function straighten(
  picture: GreyPicture,
  isDark: boolean,
  { at, size }: CodePlane,
  isBordered: boolean,
): StraightCode {
  const toSource = ({ x, y }: Point): Point =>
    at(x / MODULE_PX - BORDER - 3.5, y / MODULE_PX - BORDER - 3.5);
  const side = (size + 2 * BORDER) * MODULE_PX;
  const grey = new Uint8Array(side * side).fill(255);
  const first = isBordered ? BORDER * MODULE_PX : 0;
  for (let y = first; y < side - first; y++)
    for (let x = first; x < side - first; x++) {
      const level = levelAt(picture, toSource({ x: x + 0.5, y: y + 0.5 }));
      grey[y * side + x] = isDark ? level : 255 - level;
    }
  return { picture: { grey, width: side, height: side }, toSource };
}

/** The level at a place between pixels; at the edge and beyond that of the edge. */
export function levelAt(
  { grey, width, height }: GreyPicture,
  { x, y }: Point,
): number {
  const [px, py] = [x - 0.5, y - 0.5];
  const column = px < 0 ? 0 : px >= width - 1 ? width - 2 : Math.floor(px);
  const row = py < 0 ? 0 : py >= height - 1 ? height - 2 : Math.floor(py);
  const partX = Math.min(1, Math.max(0, px - column));
  const partY = Math.min(1, Math.max(0, py - row));
  const at = row * width + column;
  const upper = (grey[at] ?? 0) * (1 - partX) + (grey[at + 1] ?? 0) * partX;
  const lower =
    (grey[at + width] ?? 0) * (1 - partX) + (grey[at + width + 1] ?? 0) * partX;
  return upper * (1 - partY) + lower * partY;
}

/**
 * The same code with each module one level: the mean of its middle, without what its neighbours' blur lent it. The finder
 * patterns are as they should be, so that one half out of the picture does no harm.
 */
export function redraw({ picture, toSource }: StraightCode): StraightCode {
  const { grey, width: side } = picture;
  const modules = side / MODULE_PX;
  const means = new Float32Array(modules * modules);
  for (let i = 0; i < means.length; i++) {
    const corner =
      Math.floor(i / modules) * MODULE_PX * side + (i % modules) * MODULE_PX;
    let sum = 0;
    for (let y = 1; y < MODULE_PX - 1; y++)
      for (let x = 1; x < MODULE_PX - 1; x++)
        sum += grey[corner + y * side + x] ?? 0;
    means[i] = sum / (MODULE_PX - 2) ** 2;
  }
  const out = new Uint8Array(grey.length).fill(255);
  const size = modules - 2 * BORDER;
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const at = (row + BORDER) * modules + column + BORDER;
      const own = means[at] ?? 0;
      const around =
        (means[at - 1] ?? own) +
        (means[at + 1] ?? own) +
        (means[at - modules] ?? own) +
        (means[at + modules] ?? own);
      const level =
        finderLevel(row, column, size) ??
        Math.min(255, Math.max(0, own + SHARPNESS * (own - around / 4)));
      const left = (column + BORDER) * MODULE_PX;
      for (let y = 0; y < MODULE_PX; y++) {
        const line = ((row + BORDER) * MODULE_PX + y) * side;
        out.fill(level, line + left, line + left + MODULE_PX);
      }
    }
  return { picture: { grey: out, width: side, height: side }, toSource };
}

/** How much of the difference from its neighbours a module gets back. */
const SHARPNESS = 0.6;

/** The level of a module of a finder pattern or of the line around it (ISO/IEC 18004, 6.3.3 and 6.3.4); null elsewhere. */
function finderLevel(row: number, column: number, size: number): number | null {
  const down = row < size / 2 ? row - 3 : row - size + 4;
  const across = column < size / 2 ? column - 3 : column - size + 4;
  const ring = Math.max(Math.abs(down), Math.abs(across));
  if (ring > 4 || (row > size / 2 && column > size / 2)) return null;
  return ring === 2 || ring === 4 ? 255 : 0;
}
