import type { GreyPicture } from "./grey-picture";

const DIRECTIONS = Array.from({ length: 16 }, (_, i) => ({
  right: Math.cos((i * Math.PI) / 8),
  down: Math.sin((i * Math.PI) / 8),
}));

/** Whether dark, light and dark follow each other in every direction, so that the light ring is closed and so is the dark. */
export function isAllAround(
  picture: GreyPicture,
  x: number,
  y: number,
  moduleX: number,
  moduleY: number,
  isDark: boolean,
): boolean {
  let inner = 0;
  let ring = 0;
  for (const { right, down } of DIRECTIONS) {
    const [stepX, stepY] = [right * moduleX, down * moduleY];
    inner += levelAt(picture, x + 0.8 * stepX, y + 0.8 * stepY, isDark);
    let lightest = 0;
    for (let reach = 1.6; reach < 3; reach += 0.3)
      lightest = Math.max(
        lightest,
        levelAt(picture, x + reach * stepX, y + reach * stepY, isDark),
      );
    ring += lightest;
  }
  if (ring - inner < DIRECTIONS.length * 14) return false;
  const limit = (inner + ring) / (2 * DIRECTIONS.length);
  let misses = 0;
  for (const { right, down } of DIRECTIONS) {
    const [stepX, stepY] = [right * moduleX, down * moduleY];
    if (levelAt(picture, x + 0.8 * stepX, y + 0.8 * stepY, isDark) > limit)
      misses++;
    let reach = 1.3;
    while (
      reach < 3.1 &&
      levelAt(picture, x + reach * stepX, y + reach * stepY, isDark) <= limit
    )
      reach += 0.25;
    const end = reach + 2;
    while (
      reach < end &&
      levelAt(picture, x + reach * stepX, y + reach * stepY, isDark) > limit
    )
      reach += 0.25;
    if (reach >= end || end > 5.1) misses++;
  }
  return misses <= MAX_MISSES;
}

/** Directions of sixteen in which noise or a cursor may spoil a pattern. */
const MAX_MISSES = 1;

/** The level of the nearest pixel, as if the code were not inverted. */
function levelAt(
  { grey, width, height }: GreyPicture,
  x: number,
  y: number,
  isDark: boolean,
): number {
  const column = x < 0 ? 0 : x >= width ? width - 1 : Math.floor(x);
  const row = y < 0 ? 0 : y >= height ? height - 1 : Math.floor(y);
  const level = grey[row * width + column] ?? 0;
  return isDark ? level : 255 - level;
}
