import type { Picture } from "../../../shared/qr";

/** Red, green and blue, 0 to 255 each. */
export type Colour = readonly [number, number, number];

/** A grey of this level. */
export const grey = (level: number): Colour => [level, level, level];

/** A sheet of one colour. */
export function sheet(width: number, height: number, colour: Colour): Picture {
  const picture = {
    data: new Uint8ClampedArray(width * height * 4).fill(255),
    width,
    height,
  };
  fillBox(picture, 0, 0, width, height, colour);
  return picture;
}

/** Fills a box; what lies outside the picture is left out. */
export function fillBox(
  { data, width, height }: Picture,
  left: number,
  top: number,
  boxWidth: number,
  boxHeight: number,
  [red, green, blue]: Colour,
): void {
  const pixels = new Uint32Array(data.buffer);
  const value = 0xff000000 | (blue << 16) | (green << 8) | red;
  const from = Math.max(0, Math.round(left));
  const to = Math.min(width, Math.round(left + boxWidth));
  const end = Math.min(height, Math.round(top + boxHeight));
  for (let y = Math.max(0, Math.round(top)); y < end; y++)
    if (to > from) pixels.fill(value, y * width + from, y * width + to);
}

/** Changes every pixel of a box by what `shade` says: its colour before in, its colour after out. */
export function shadeBox(
  { data, width, height }: Picture,
  [left, top, right, bottom]: readonly [number, number, number, number],
  shade: (x: number, y: number, before: Colour) => Colour,
): void {
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++)
    for (let x = Math.max(0, left); x < Math.min(width, right); x++) {
      const at = (y * width + x) * 4;
      const after = shade(x, y, [
        data[at] ?? 0,
        data[at + 1] ?? 0,
        data[at + 2] ?? 0,
      ]);
      data[at] = after[0];
      data[at + 1] = after[1];
      data[at + 2] = after[2];
    }
}

/** The picture in another size, each pixel between its four neighbours: what a screen does that scales. */
export function resize(
  { data, width, height }: Picture,
  toWidth: number,
  toHeight: number,
): Picture {
  const out = sheet(toWidth, toHeight, grey(0));
  const columns = Array.from({ length: toWidth }, (_, x) =>
    between(x, width, toWidth),
  );
  for (let y = 0; y < toHeight; y++) {
    const row = between(y, height, toHeight);
    const upper = row.low * width;
    const lower = row.high * width;
    for (const [x, { low, high, part }] of columns.entries())
      for (let channel = 0; channel < 3; channel++) {
        const above = mix(data, upper + low, upper + high, channel, part);
        const below = mix(data, lower + low, lower + high, channel, part);
        out.data[(y * toWidth + x) * 4 + channel] =
          above * (1 - row.part) + below * row.part;
      }
  }
  return out;
}

function mix(
  data: Uint8ClampedArray,
  left: number,
  right: number,
  channel: number,
  part: number,
): number {
  const from = data[left * 4 + channel] ?? 0;
  return from + ((data[right * 4 + channel] ?? 0) - from) * part;
}

/** The two places of the old side that a place of the new side lies between. */
function between(at: number, from: number, to: number) {
  const exact = Math.max(0, ((at + 0.5) * from) / to - 0.5);
  const low = Math.min(from - 1, Math.floor(exact));
  return { low, high: Math.min(from - 1, low + 1), part: exact - low };
}
