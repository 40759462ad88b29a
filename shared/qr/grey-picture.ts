import type { Picture } from "./picture";

/** Levels of grey, 0 black to 255 white, row by row from the top left. */
export type GreyPicture = {
  readonly grey: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

/** How light the picture is (weights of ITU-R BT.601). What is see-through lies on white, as on most pages. */
export function toGrey({ data, width, height }: Picture): GreyPicture {
  const grey = new Uint8Array(width * height);
  const bytes = data.byteOffset % 4 === 0 ? data : data.slice();
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, grey.length);
  let before = 0;
  let level = 255;
  for (let i = 0; i < grey.length; i++) {
    const pixel = pixels[i] ?? 0; // little-endian, as on every platform of Electron: ABGR
    if (pixel !== before) level = levelOf(pixel); // on a screen most are the same
    before = pixel;
    grey[i] = level;
  }
  return { grey, width, height };
}

function levelOf(pixel: number): number {
  const level =
    (306 * (pixel & 255) +
      601 * ((pixel >>> 8) & 255) +
      117 * ((pixel >>> 16) & 255) +
      512) >>>
    10;
  const alpha = pixel >>> 24;
  return alpha === 255 ? level : 255 + ((level - 255) * alpha) / 255;
}
