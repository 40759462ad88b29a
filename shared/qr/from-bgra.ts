import type { Picture } from "./picture";

/** Pixels as the systems hand them over, blue first, as a picture of its own. */
export function fromBgra(
  bgra: Uint8Array,
  width: number,
  height: number,
): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  data.set(bgra.subarray(0, data.length));
  const pixels = new Uint32Array(data.buffer);
  for (let i = 0; i < pixels.length; i++) {
    const p = pixels[i] ?? 0;
    pixels[i] =
      (p & 0xff00ff00) | ((p & 0x00ff0000) >>> 16) | ((p & 0x000000ff) << 16);
  }
  return { data, width, height };
}
