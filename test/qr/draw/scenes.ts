import type { Picture } from "../../../shared/qr";
import { fillBox, grey, sheet, type Colour } from "./canvas";
import { codeInk, type Look } from "./code-ink";
import { lay, held, upright } from "./lay";
import { drawPage, paintPhoto } from "./page";
import { movingLink, setupLink } from "./payload";
import type { Random } from "./random";

/** A picture and the texts of all codes on it. */
export type Scene = { readonly picture: Picture; readonly texts: string[] };

/** How a code is put on a page. */
export type Placing = Look & {
  readonly text?: string;
  /** Pixels of a module. */
  readonly modulePx?: number;
  /** What is around the code, some pixels wide; null for the bare page. */
  readonly card?: Colour | null;
};

/** Width and height of a usual screen; every fifth is a 4K one. */
export function screenSize(random: Random): readonly [number, number] {
  return random.pick([
    [1920, 1080],
    [1920, 1080],
    [1920, 1080],
    [2560, 1440],
    [3840, 2160],
  ]);
}

/** A desktop with codes on it that do not touch one another; those without room are left out. */
export function screenWith(
  random: Random,
  placings: readonly Placing[],
  [width, height] = screenSize(random),
  isDark = random.chance(0.4),
): Scene {
  const picture = drawPage(random, width, height, isDark);
  const taken: (readonly [number, number, number])[] = [];
  const texts: string[] = [];
  for (const placing of placings) {
    const text = placing.text ?? setupLink(random);
    const ink = codeInk(text, placing);
    const span = ink.size + 2 * ink.quiet;
    const room = Math.min(width, height) - 80;
    const modulePx = Math.min(
      placing.modulePx ?? random.pick([2, 3, 4, 5, 6, 8]),
      room / span,
    );
    const side = span * modulePx;
    const place = findPlace(random, width - side, height - side, side, taken);
    if (place === null) continue;
    const [left, top] = place;
    taken.push([left, top, side]);
    texts.push(text);
    const card =
      placing.card === undefined ? (placing.light ?? grey(255)) : placing.card;
    if (card !== null)
      fillBox(picture, left - 18, top - 18, side + 36, side + 36, card);
    const box = [
      left,
      top,
      Math.ceil(left + side),
      Math.ceil(top + side),
    ] as const;
    lay(picture, box, ink, upright(ink, left, top, modulePx));
  }
  return { picture, texts };
}

function findPlace(
  random: Random,
  right: number,
  bottom: number,
  side: number,
  taken: readonly (readonly [number, number, number])[],
): readonly [number, number] | null {
  for (let tries = 0; tries < 300; tries++) {
    const left = random.whole(20, right - 20);
    const top = random.whole(20, bottom - 20);
    const isFree = taken.every(
      ([x, y, other]) =>
        left + side + 40 < x ||
        x + other + 40 < left ||
        top + side + 40 < y ||
        y + other + 40 < top,
    );
    if (isFree) return [left, top];
  }
  return null;
}

/** Before a camera: a sheet with a code, turned and tilted (radians), before something out of focus. */
export function cameraWith(
  random: Random,
  largestPx: number,
  turn: number,
  tilt: number,
): Scene {
  const [width, height] = random.pick([
    [1280, 720],
    [1920, 1080],
    [640, 480],
  ]);
  const picture = sheet(width, height, grey(90));
  paintPhoto(random, picture, 0, 0, width, height);
  const text = random.chance(0.1) ? movingLink(random, 300) : setupLink(random);
  const isInverted = random.chance(0.15);
  const [black, white] = [
    grey(random.whole(5, 45)),
    grey(random.whole(215, 250)),
  ];
  const ink = codeInk(text, {
    dark: isInverted ? white : black,
    light: isInverted ? black : white,
    quiet: 4,
    level: random.pick(["L", "M", "Q"]),
  });
  const modulePx = Math.min(largestPx, (height * 0.75) / (ink.size + 8));
  const middle = [
    width / 2 + random.between(-0.1, 0.1) * width,
    height / 2 + random.between(-0.05, 0.05) * height,
  ] as const;
  const plane = held(ink, middle, modulePx, {
    turn,
    aside: random.between(-tilt, tilt),
    away: random.between(-tilt, tilt),
  });
  lay(picture, [0, 0, width, height], ink, plane, 2);
  return { picture, texts: [text] };
}

/** Squares that look like the corners of a code, and modules that say nothing. */
export function drawDecoys(random: Random, picture: Picture): void {
  const { width, height } = picture;
  const decoys = random.whole(1, 6);
  for (let i = 0; i < decoys; i++) {
    const px = random.pick([2, 3, 4, 6]);
    const size = random.pick([21, 25, 29]);
    const left = random.whole(0, width - size * px);
    const top = random.whole(0, height - size * px);
    fillBox(
      picture,
      left - px,
      top - px,
      (size + 2) * px,
      (size + 2) * px,
      grey(255),
    );
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        if (random.chance(0.48))
          fillBox(picture, left + column * px, top + row * px, px, px, grey(0));
    const corners = [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ].slice(0, random.whole(0, 3));
    for (const [column = 0, row = 0] of corners) {
      const [x, y] = [left + column * px, top + row * px];
      fillBox(picture, x, y, 7 * px, 7 * px, grey(0));
      fillBox(picture, x + px, y + px, 5 * px, 5 * px, grey(255));
      fillBox(picture, x + 2 * px, y + 2 * px, 3 * px, 3 * px, grey(0));
    }
  }
}
