import type { GreyPicture } from "./grey-picture";

/** Of so many pixels: enough to tell a camera's picture from a screen's. */
const SAMPLES = 4096;

/** Levels by which the pixels of a camera differ from those beside them, more or less; those of a screen are the same. */
const NOISE = 2;

/** Whether most of the picture is grain, as a camera's in a room. */
export function isNoisy({ grey, width, height }: GreyPicture): boolean {
  const inner = width * (height - 2);
  const step = Math.max(1, Math.floor(inner / SAMPLES));
  let grains = 0;
  let count = 0;
  for (let at = width + 1; at < inner; at += step, count++) {
    const around =
      (grey[at - 1] ?? 0) +
      (grey[at + 1] ?? 0) +
      (grey[at - width] ?? 0) +
      (grey[at + width] ?? 0);
    if (Math.abs(4 * (grey[at] ?? 0) - around) > 4 * NOISE) grains++;
  }
  return grains > count / 2;
}

/** The picture with each pixel the weighted mean of the nine around it: its grain is a third. */
export function smooth({ grey, width, height }: GreyPicture): GreyPicture {
  const lines = new Uint16Array(grey.length);
  for (let i = 1; i + 1 < grey.length; i++)
    lines[i] = (grey[i - 1] ?? 0) + 2 * (grey[i] ?? 0) + (grey[i + 1] ?? 0);
  const out = grey.slice();
  for (let i = width; i + width < grey.length; i++)
    out[i] =
      ((lines[i - width] ?? 0) +
        2 * (lines[i] ?? 0) +
        (lines[i + width] ?? 0) +
        8) >>
      4;
  return { grey: out, width, height };
}
