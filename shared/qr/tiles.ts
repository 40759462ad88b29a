import type { GreyPicture } from "./grey-picture";
import type { Point } from "./picture";

/** A part of a picture. */
export type Tile = GreyPicture & {
  readonly left: number;
  readonly top: number;
};

const TILE_PX = 768;
/** By how much tiles overlap, so that a code as wide as that lies whole in one of them. */
const OVERLAP_PX = 256;

/** The picture in parts, those with the fewest of these places first: where it is a texture, reading takes longest. */
export function tilesOf(
  { grey, width, height }: GreyPicture,
  places: readonly Point[],
): (() => Tile)[] {
  const corners: Point[] = [];
  const step = TILE_PX - OVERLAP_PX;
  for (let y = 0; y === 0 || y + OVERLAP_PX < height; y += step)
    for (let x = 0; x === 0 || x + OVERLAP_PX < width; x += step)
      corners.push({ x, y });
  return corners
    .map((corner) => ({
      ...corner,
      busy: places.filter(
        ({ x, y }) =>
          x >= corner.x &&
          y >= corner.y &&
          x < corner.x + TILE_PX &&
          y < corner.y + TILE_PX,
      ).length,
    }))
    .sort((a, b) => a.busy - b.busy)
    .map(({ x: left, y: top }) => () => {
      const right = Math.min(width, left + TILE_PX);
      const bottom = Math.min(height, top + TILE_PX);
      const part = new Uint8Array((right - left) * (bottom - top));
      for (let y = top; y < bottom; y++)
        part.set(
          grey.subarray(y * width + left, y * width + right),
          (y - top) * (right - left),
        );
      return {
        ...{ grey: part, width: right - left, height: bottom - top },
        ...{ left, top },
      };
    });
}
