import type { FoundQr, Point } from "./picture";

type Quad = FoundQr["corners"];

/** The middle of four corners. */
export function middleOf(corners: Quad): Point {
  const sum = corners.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / 4, y: sum.y / 4 };
}

/** Every corner in another picture. */
export function mapped([a, b, c, d]: Quad, place: (at: Point) => Point): Quad {
  return [place(a), place(b), place(c), place(d)];
}

/** Whether a place lies within four corners, or not further than `slack` pixels outside. */
export function isWithin(corners: Quad, { x, y }: Point, slack = 0): boolean {
  let [left, right] = [0, 0];
  for (const [i, from] of corners.entries()) {
    const to = corners[(i + 1) % 4] ?? from;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const side =
      ((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)) /
      length;
    if (side < -slack) left++;
    if (side > slack) right++;
  }
  return left === 0 || right === 0;
}

/** The codes with each one once: found again are those of the same text whose middle lies in one found before. */
export function mergeFound(
  found: readonly FoundQr[],
  more: readonly FoundQr[],
): FoundQr[] {
  const all = [...found];
  for (const one of more)
    if (
      !all.some(
        ({ text, corners }) =>
          text === one.text && isWithin(corners, middleOf(one.corners)),
      )
    )
      all.push(one);
  return all;
}
