import { findEdges, roomForEdges } from "./edges";
import type { FinderPattern } from "./finder-patterns";
import type { GreyPicture } from "./grey-picture";
import type { Point } from "./picture";

/** Three finder patterns that stand to each other as those of one code, and the code's size. */
export type CodeFrame = {
  /** The middles of the three patterns. */
  readonly topLeft: Point;
  readonly topRight: Point;
  readonly bottomLeft: Point;
  readonly isDark: boolean;
  /** Modules on a side: 21 to 177. */
  readonly size: number;
  /** How much speaks for a code, 0 to 3; the timing patterns speak loudest. */
  readonly strength: number;
};

/** Modules on a side of the smallest code and of the largest (ISO/IEC 18004, 5.3.1). */
export const MIN_SIZE = 21;
export const MAX_SIZE = 177;

/** How far apart the sizes of two patterns of one code may be: a code that is tilted away. */
const MAX_MODULE_RATIO = 1.4;

/** More neighbours of one pattern than this are a texture. */
const MAX_NEIGHBOURS = 50;

/** With more patterns than this, letters must stand upright to each other, and squares have a timing pattern between them. */
const FEW = 80;

/** How far three patterns may be from two sides of a square: a code may be tilted away. */
const MAX_SLACK = 0.3;

/** Where the page hides a ring, letters look like patterns: three of them must stand exactly. */
const HIDDEN_SLACK = 0.05;

/** Squares in rows make more frames than anyone could try: these are enough to try. */
const MAX_FRAMES = 5000;

/** The frames that the patterns make, strongest first: all of them, or those that were found when the time was up. */
export function findCodeFrames(
  picture: GreyPicture,
  patterns: readonly FinderPattern[],
  isOver: () => boolean,
): CodeFrame[] {
  const frames: CodeFrame[] = [];
  const areMany = patterns.length > FEW;
  for (const corner of patterns) {
    if (frames.length >= MAX_FRAMES || isOver()) break;
    const others: Other[] = [];
    for (const pattern of patterns) {
      const far = farness(corner, pattern, areMany);
      if (far > 0) others.push({ pattern, far });
    }
    others.sort((a, b) => a.far - b.far);
    others.length = Math.min(others.length, MAX_NEIGHBOURS);
    for (const [i, near] of others.entries())
      for (let j = i + 1; j < others.length; j++) {
        const far = others[j];
        if (far === undefined || near.far < far.far * (1 - MAX_SLACK)) break;
        const frame = frameOf(picture, corner, near, far, areMany);
        if (frame !== null) frames.push(frame);
      }
  }
  return frames.sort((a, b) => b.strength - a.strength);
}

/** A pattern and how far it is from the one in the corner, in pixels. */
type Other = { readonly pattern: FinderPattern; readonly far: number };

/** How far the other is from the corner; 0 if the two cannot be of one code. */
function farness(
  corner: FinderPattern,
  other: FinderPattern,
  isUprightOnly: boolean,
): number {
  if (other.isDark !== corner.isDark) return 0;
  const right = Math.abs(other.x - corner.x);
  const down = Math.abs(other.y - corner.y);
  const most = Math.max(right, down);
  if (most > MAX_SIZE * 1.2 * corner.modulePx) return 0;
  const ratio = other.modulePx / corner.modulePx;
  if (ratio > MAX_MODULE_RATIO || ratio * MAX_MODULE_RATIO < 1) return 0;
  const isHidden = !(other.isRinged && corner.isRinged);
  const isUpright = Math.min(right, down) < HIDDEN_SLACK * most + 1;
  if (isHidden && isUprightOnly && !isUpright) return 0;
  const far = Math.hypot(right, down);
  return far > 11 * corner.modulePx ? far : 0;
}

function frameOf(
  picture: GreyPicture,
  topLeft: FinderPattern,
  near: Other,
  far: Other,
  mustBeTimed: boolean,
): CodeFrame | null {
  const isSure =
    topLeft.isRinged && near.pattern.isRinged && far.pattern.isRinged;
  const slack = isSure ? MAX_SLACK : HIDDEN_SLACK;
  if (near.far < far.far * (1 - slack)) return null;
  const a = minus(near.pattern, topLeft);
  const b = minus(far.pattern, topLeft);
  if (Math.abs(a.x * b.x + a.y * b.y) > slack * near.far * far.far) return null;
  // Clockwise from the top right to the bottom left; to turn a mirrored code is the decoder's.
  const isInOrder = a.x * b.y > a.y * b.x;
  const [topRight, bottomLeft] = isInOrder
    ? [near.pattern, far.pattern]
    : [far.pattern, near.pattern];
  const [across, down] = isInOrder ? [a, b] : [b, a];
  const modulePx =
    (topLeft.modulePx + topRight.modulePx + bottomLeft.modulePx) / 3;
  const sizes = [
    timedSize(picture, topLeft, across, down, modulePx),
    timedSize(picture, topLeft, down, across, modulePx),
  ].filter((size) => size > 0);
  if (sizes.length === 0 && (mustBeTimed || !isSure)) return null;
  const measured = (near.far + far.far) / 2 / modulePx + 7;
  const size = sizes[0] ?? Math.round((measured - 1) / 4) * 4 + 1;
  if (size < MIN_SIZE || size > MAX_SIZE) return null;
  const strength = sizes.length + (isSure ? 1 : 0);
  const { isDark } = topLeft;
  return { topLeft, topRight, bottomLeft, isDark, size, strength };
}

const line = new Uint8Array(4096);
const edges = roomForEdges(line.length);

/**
 * The size that the timing pattern (ISO/IEC 18004, 6.3.5) between two finder patterns tells: it changes with every module.
 * 0 if what lies there is no timing pattern.
 */
function timedSize(
  { grey, width, height }: GreyPicture,
  from: Point,
  along: Point,
  aside: Point,
  modulePx: number,
): number {
  const length = Math.hypot(along.x, along.y);
  const asideLength = Math.hypot(aside.x, aside.y);
  const modules = length / modulePx;
  // Three modules aside of the line of the middles; from the middle of the one outer edge to that of the other.
  const startX =
    from.x + (along.x / length + aside.x / asideLength) * 3 * modulePx;
  const startY =
    from.y + (along.y / length + aside.y / asideLength) * 3 * modulePx;
  const span = length - 6 * modulePx;
  const steps = Math.min(line.length, Math.max(8, Math.ceil(span)));
  for (let i = 0; i < steps; i++) {
    const reach = ((i + 0.5) / steps) * span;
    const x = Math.floor(startX + (along.x / length) * reach);
    const y = Math.floor(startY + (along.y / length) * reach);
    if (x < 0 || y < 0 || x >= width || y >= height) return 0;
    line[i] = grey[y * width + x] ?? 0;
  }
  findEdges(line, 0, 1, steps, edges);
  const size = edges.count - 2 + 13;
  const isLikely = Math.abs(size - 7 - modules) < Math.max(2, modules * 0.12);
  return size % 4 === 1 && isLikely ? size : 0;
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}
