import type { FoundQr, Picture, Point } from "./picture";

const WIDTH = 160;
const HEIGHT = 120;
/** How much of the page is shown beside the code, in widths of the code. */
const REACH = 1.3;
/** Blocks across a code: far fewer than the 21 modules that the smallest one has. */
const BLOCKS = 7;

type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/**
 * What lies around a code, small, for a member to recognise the place by. Every code that was found is so coarse in it
 * that nobody can read it there: the picture goes where secrets do not.
 */
export function surroundingsOf(
  picture: Picture,
  { corners }: FoundQr,
  all: readonly FoundQr[],
): Picture {
  const scale = scaleFor(boxOf(corners), picture);
  const middle = middleOf(boxOf(corners));
  const width = Math.max(1, Math.min(WIDTH, Math.floor(picture.width * scale)));
  const height = Math.max(
    1,
    Math.min(HEIGHT, Math.floor(picture.height * scale)),
  );
  const left = clamp(
    middle.x - width / scale / 2,
    picture.width - width / scale,
  );
  const top = clamp(
    middle.y - height / scale / 2,
    picture.height - height / scale,
  );
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      average(
        picture,
        left + x / scale,
        top + y / scale,
        1 / scale,
        data,
        (y * width + x) * 4,
      );
  const small = { data, width, height };
  for (const one of all) {
    const box = boxOf(one.corners);
    coarsen(small, {
      left: (box.left - left) * scale,
      top: (box.top - top) * scale,
      right: (box.right - left) * scale,
      bottom: (box.bottom - top) * scale,
    });
  }
  return small;
}

function scaleFor({ left, top, right, bottom }: Box, picture: Picture): number {
  const across = Math.max(right - left, bottom - top) * (1 + 2 * REACH);
  const most = Math.max(WIDTH / picture.width, HEIGHT / picture.height);
  return Math.max(
    Math.min(1, HEIGHT / Math.max(across, HEIGHT)),
    Math.min(1, most),
  );
}

/** The mean of the pixels under one pixel of the small picture, at most 8 by 8 of them. */
function average(
  { data, width, height }: Picture,
  left: number,
  top: number,
  span: number,
  out: Uint8ClampedArray,
  at: number,
): void {
  const steps = Math.max(1, Math.min(8, Math.round(span)));
  let [red, green, blue] = [0, 0, 0];
  for (let j = 0; j < steps; j++)
    for (let i = 0; i < steps; i++) {
      const x = Math.min(
        width - 1,
        Math.floor(left + ((i + 0.5) * span) / steps),
      );
      const y = Math.min(
        height - 1,
        Math.floor(top + ((j + 0.5) * span) / steps),
      );
      const from = (y * width + x) * 4;
      red += data[from] ?? 0;
      green += data[from + 1] ?? 0;
      blue += data[from + 2] ?? 0;
    }
  const count = steps * steps;
  out[at] = red / count;
  out[at + 1] = green / count;
  out[at + 2] = blue / count;
  out[at + 3] = 255;
}

/** Makes blocks of one colour of what lies in the box and a little beside it. */
function coarsen({ data, width, height }: Picture, box: Box): void {
  const span = Math.max(box.right - box.left, box.bottom - box.top);
  const block = Math.max(2, Math.ceil(span / BLOCKS));
  const beside = block / 2;
  for (let y = box.top - beside; y < box.bottom + beside; y += block)
    for (let x = box.left - beside; x < box.right + beside; x += block) {
      const area = {
        left: Math.max(0, Math.floor(x)),
        top: Math.max(0, Math.floor(y)),
        right: Math.min(width, Math.floor(x + block)),
        bottom: Math.min(height, Math.floor(y + block)),
      };
      paint(data, width, area);
    }
}

function paint(
  data: Uint8ClampedArray,
  width: number,
  { left, top, right, bottom }: Box,
): void {
  const count = (right - left) * (bottom - top);
  if (right <= left || bottom <= top) return;
  const sum = [0, 0, 0, 0];
  const each = (run: (at: number) => void) => {
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) run((y * width + x) * 4);
  };
  each((at) => {
    for (let i = 0; i < 4; i++) sum[i] = (sum[i] ?? 0) + (data[at + i] ?? 0);
  });
  each((at) => {
    for (let i = 0; i < 4; i++) data[at + i] = (sum[i] ?? 0) / count;
  });
}

function boxOf(corners: readonly Point[]): Box {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

function middleOf({ left, top, right, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
