import type { Picture } from "./picture";

/**
 * The picture in black and white: black where even the brightest channel is under `limit`, white elsewhere. On a dark page
 * a code has no white border that a decoder could find, but the page is grey and the code's modules are nearly black.
 */
export function keepNearBlack(
  { data, width, height }: Picture,
  limit: number,
): Picture {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const cut = new Uint32Array(pixels.length);
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i] ?? 0; // little-endian, as on every platform of Electron: ABGR
    const brightest = Math.max(
      pixel & 255,
      (pixel >> 8) & 255,
      (pixel >> 16) & 255,
    );
    cut[i] = brightest < limit ? 0xff000000 : 0xffffffff;
  }
  return { data: new Uint8ClampedArray(cut.buffer), width, height };
}
