import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, expect, test } from "vitest";
import {
  prepareQrReader,
  readQrCodes,
  surroundingsOf,
  type Picture,
} from "../../../shared/qr";
import { drawQr, sideBySide } from "../../fakes/drawn-qr";

const wasm = createRequire(import.meta.url).resolve(
  "zxing-wasm/reader/zxing_reader.wasm",
);
beforeAll(async () => {
  await prepareQrReader(Uint8Array.from(readFileSync(wasm)).buffer);
});

/** The picture, each pixel as a square of so many. */
function enlarged({ data, width, height }: Picture, times: number): Picture {
  const large = new Uint8ClampedArray(width * height * times * times * 4);
  for (let y = 0; y < height * times; y++)
    for (let x = 0; x < width * times; x++) {
      const from = (Math.floor(y / times) * width + Math.floor(x / times)) * 4;
      large.set(data.subarray(from, from + 4), (y * width * times + x) * 4);
    }
  return { data: large, width: width * times, height: height * times };
}

const uri = "otpauth://totp/K:t?secret=MZXW6YTB";
test.each<[string, Picture]>([
  ["in the middle of a page", drawQr(uri, { margin: 300 })],
  ["that fills the picture", drawQr(uri, { border: 0 })],
  ["of one pixel a module", drawQr(uri, { scale: 1 })],
  ["of many pixels a module", drawQr(uri, { scale: 30, margin: 50 })],
  [
    "beside another",
    sideBySide([
      drawQr(uri, { margin: 20 }),
      drawQr("another", { margin: 20 }),
    ]),
  ],
])(
  "nobody reads a code %s in what is shown of its surroundings",
  async (_, picture) => {
    const before = picture.data.slice();
    const { codes: all } = await readQrCodes(picture);
    expect(all.length).toBeGreaterThan(0);
    for (const one of all) {
      const small = surroundingsOf(picture, one, all);
      expect(small.width).toBeLessThanOrEqual(160);
      expect(small.height).toBeLessThanOrEqual(120);
      expect(small.data).toHaveLength(small.width * small.height * 4);
      for (const times of [1, 2, 5])
        expect((await readQrCodes(enlarged(small, times))).codes).toEqual([]);
    }
    expect(Buffer.from(picture.data).equals(Buffer.from(before))).toBe(true);
  },
);

test("what lies beside the code can be seen in it", () => {
  const picture = drawQr(uri, { margin: 200, page: 90 });
  const side = picture.width;
  const at = (x: number, y: number) => ({ x, y });
  const one = {
    text: uri,
    corners: [
      at(200, 200),
      at(side - 200, 200),
      at(side - 200, side - 200),
      at(200, side - 200),
    ] as const,
  };
  const { data } = surroundingsOf(picture, one, [one]);
  expect([...data.subarray(0, 4)]).toEqual([90, 90, 90, 255]);
});
