import type { GreyPicture } from "./grey-picture";
import type { Point } from "./picture";
import { levelAt } from "./straighten";

/** What is around a place, drawn larger. */
export type Enlarged = {
  readonly picture: GreyPicture;
  /** Where a place of it lies in the picture that it was cut from. */
  readonly toSource: (at: Point) => Point;
};

/** As many times as large: modules between one and two pixels wide get four at least. */
const TIMES = 3;

/** Cuts out what is not further than so many pixels from a place, and draws it enlarged. */
export function enlarge(
  picture: GreyPicture,
  middle: Point,
  reach: number,
): Enlarged {
  const left = Math.max(0, Math.floor(middle.x - reach));
  const top = Math.max(0, Math.floor(middle.y - reach));
  const right = Math.min(picture.width, Math.ceil(middle.x + reach));
  const bottom = Math.min(picture.height, Math.ceil(middle.y + reach));
  const width = (right - left) * TIMES;
  const height = (bottom - top) * TIMES;
  const toSource = ({ x, y }: Point): Point => ({
    x: left + x / TIMES,
    y: top + y / TIMES,
  });
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      grey[y * width + x] = levelAt(
        picture,
        toSource({ x: x + 0.5, y: y + 0.5 }),
      );
  return { picture: { grey, width, height }, toSource };
}
