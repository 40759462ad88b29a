import type { Picture } from "../../../shared/qr";
import { shadeBox, type Colour } from "./canvas";
import type { Ink } from "./code-ink";

/** Where a pixel of the picture lies on the code's plane, in modules. */
export type Plane = (x: number, y: number) => readonly [number, number];

/** Upright, with the quiet zone's top left at a pixel and modules of any width, fractions too. */
export function upright(
  { quiet }: Ink,
  left: number,
  top: number,
  modulePx: number,
): Plane {
  return (x, y) => [
    (x - left) / modulePx - quiet,
    (y - top) / modulePx - quiet,
  ];
}

/** How a flat thing is held before a camera: in radians, in its own plane and away from the camera to the side and down. */
export type Pose = {
  readonly turn: number;
  readonly aside?: number;
  readonly away?: number;
};

/** How far the camera is, in pixels: one that sees 50 degrees of 1,300 pixels. */
const DISTANCE = 1400;

/** Held in a pose, with the code's middle at a pixel and modules of this width there. */
export function held(
  { size }: Ink,
  [middleX, middleY]: readonly [number, number],
  modulePx: number,
  { turn, aside = 0, away = 0 }: Pose,
): Plane {
  // The directions of the code's rows and columns, right, down and away from the camera.
  const across = tilt([Math.cos(turn), Math.sin(turn), 0], aside, away);
  const below = tilt([-Math.sin(turn), Math.cos(turn), 0], aside, away);
  return (x, y) => {
    const [right, down] = [x - middleX, y - middleY];
    // The place on the plane whose picture is here: two equations, by Cramer's rule.
    const a = DISTANCE * across[0] - right * across[2];
    const b = DISTANCE * below[0] - right * below[2];
    const c = DISTANCE * across[1] - down * across[2];
    const d = DISTANCE * below[1] - down * below[2];
    const whole = (a * d - b * c) * modulePx;
    return [
      size / 2 + (DISTANCE * (right * d - down * b)) / whole,
      size / 2 + (DISTANCE * (down * a - right * c)) / whole,
    ];
  };
}

type Direction = readonly [number, number, number];

function tilt([x, y, z]: Direction, aside: number, away: number): Direction {
  const turned = x * Math.cos(aside) + z * Math.sin(aside);
  const behind = z * Math.cos(aside) - x * Math.sin(aside);
  return [
    turned,
    y * Math.cos(away) - behind * Math.sin(away),
    behind * Math.cos(away) + y * Math.sin(away),
  ];
}

/** Lays ink on a box of the picture; each pixel is the mean of `samples` by `samples` places in it. */
export function lay(
  picture: Picture,
  box: readonly [number, number, number, number],
  ink: Ink,
  plane: Plane,
  samples = 4,
): void {
  shadeBox(picture, box, (x, y, before) => {
    const sum = [0, 0, 0];
    for (let j = 0; j < samples; j++)
      for (let i = 0; i < samples; i++) {
        const [u, v] = plane(x + (i + 0.5) / samples, y + (j + 0.5) / samples);
        const colour: Colour = ink.at(u, v) ?? before;
        for (const [channel, value] of colour.entries())
          sum[channel] = (sum[channel] ?? 0) + value;
      }
    const [red = 0, green = 0, blue = 0] = sum.map(
      (value) => value / samples ** 2,
    );
    return [red, green, blue];
  });
}
