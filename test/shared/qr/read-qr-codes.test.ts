import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import QRCode from "qrcode";
import { beforeAll, expect, test } from "vitest";
import {
  prepareQrReader,
  readQrCodes,
  readQrCodesInFile,
  type Picture,
} from "../../../shared/qr";
import { drawQr, sideBySide, type Drawing } from "../../fakes/drawn-qr";
import { drawSquares } from "../../fakes/drawn-squares";

const uri = "otpauth://totp/ACME:alice?secret=JBSWY3DPEHPK3PXP&issuer=ACME";
const wasm = createRequire(import.meta.url).resolve(
  "zxing-wasm/reader/zxing_reader.wasm",
);

beforeAll(async () => {
  await prepareQrReader(Uint8Array.from(readFileSync(wasm)).buffer);
});

const texts = async (picture: Picture) =>
  (await readQrCodes(picture)).codes.map(({ text }) => text);

test.each<[string, Drawing]>([
  ["plain", {}],
  ["small", { scale: 2 }],
  ["large", { scale: 12 }],
  ["light on dark", { dark: 255, light: 0 }],
  ["pale", { dark: 150, light: 200 }],
  ["on a wide page", { margin: 400, page: 90 }],
  ["without a border on a dark page", { border: 0, margin: 200, page: 30 }],
  ["without a border on a black page", { border: 0, margin: 200, page: 16 }],
])("a code is read: %s", async (_, drawing) => {
  expect(await texts(drawQr(uri, drawing))).toEqual([uri]);
});

test.each(["さくら会員メニュー", "Ж🙂é", "a", " spaces  stay ", "1234567890"])(
  "%j comes back letter by letter",
  async (text) => {
    expect(await texts(drawQr(text))).toEqual([text]);
  },
);

test("the largest code there is comes back whole", async () => {
  const largest = "x".repeat(2953);
  expect(await texts(drawQr(largest, { scale: 3 }))).toEqual([largest]);
});

test("all codes of a picture are found, each where it is", async () => {
  const drawn = ["one", "two", "three", "four"];
  const picture = sideBySide(drawn.map((text) => drawQr(text)));
  const { codes: found } = await readQrCodes(picture);
  expect(found.map(({ text }) => text).sort()).toEqual([...drawn].sort());
  for (const { text, corners } of found) {
    const left = drawn.indexOf(text) * (picture.width / drawn.length);
    const [topLeft, , bottomRight] = corners;
    expect(topLeft.x).toBeGreaterThan(left);
    expect(bottomRight.x).toBeLessThan(left + picture.width / drawn.length);
    expect(bottomRight.x - topLeft.x).toBeGreaterThan(21 * 3);
    expect(bottomRight.y).toBeGreaterThan(topLeft.y);
  }
});

test("more codes than the decoder finds in one reading are all found", async () => {
  const drawn = Array.from({ length: 300 }, (_, i) => `code ${String(i)}`);
  const row = (from: number) =>
    sideBySide(drawn.slice(from, from + 20).map((text) => drawQr(text)));
  const sheet = row(0);
  const height = sheet.height * 15;
  const data = new Uint8ClampedArray(sheet.width * height * 4);
  for (let i = 0; i < 15; i++)
    data.set(row(i * 20).data, sheet.data.length * i);
  const { codes: found } = await readQrCodes(
    { data, width: sheet.width, height },
    50_000,
  );
  expect(found.map(({ text }) => text).sort()).toEqual([...drawn].sort());
}, 60_000);

// Every three of these squares could be the corners of a code. Without bounds this takes from 40 seconds to minutes.
test.each([1, 2, 3, 6])(
  "a page full of squares (modules of %i px) ends soon and says nothing that is not there",
  async (modulePx) => {
    expect(await texts(drawSquares(1920, 1080, modulePx))).toEqual([]);
  },
  30_000,
);

test("a code beside a page full of squares is found", async () => {
  const picture = sideBySide([
    drawSquares(1200, 1080, 3),
    drawQr(uri, { margin: 200 }),
  ]);
  const { codes: found } = await readQrCodes(picture, 50_000);
  expect(found.map(({ text }) => text)).toEqual([uri]);
}, 60_000);

test("when the time is up, what was found until then is the answer", async () => {
  const plain = drawQr(uri);
  const other = uri.replace("alice", "carol");
  const hidden = drawQr(other, { border: 0, margin: 200, page: 30 });
  const picture = sideBySide([plain, hidden]);
  expect((await texts(picture)).sort()).toEqual([uri, other]);
  const { codes, isCutShort } = await readQrCodes(picture, -1);
  expect(codes.map(({ text }) => text)).toEqual([uri]);
  expect(isCutShort).toBe(true);
  expect((await readQrCodes(picture, 50_000)).isCutShort).toBe(false);
});

test("a picture without a code has none", async () => {
  const width = 300;
  const noise = Uint8ClampedArray.from(
    { length: width * width * 4 },
    (_, i) => (i * i * 31) % 251,
  );
  expect(await texts({ data: noise, width, height: width })).toEqual([]);
  const blank = new Uint8ClampedArray(4);
  expect(await texts({ data: blank, width: 1, height: 1 })).toEqual([]);
});

test("reading leaves the picture as it was", async () => {
  const picture = drawQr(uri, { border: 0, margin: 200, page: 30 });
  const before = picture.data.slice();
  await readQrCodes(picture);
  expect(Buffer.from(picture.data).equals(Buffer.from(before))).toBe(true);
});

test("a PNG file is read", async () => {
  const found = await readQrCodesInFile(await QRCode.toBuffer(uri));
  expect(found.map(({ text }) => text)).toEqual([uri]);
});

test.each(["no picture", "cut off", "empty"])(
  "a file that is %s is rejected",
  async (what) => {
    const png = await QRCode.toBuffer(uri);
    const file =
      what === "no picture"
        ? Buffer.from("hello")
        : png.subarray(0, what === "empty" ? 0 : png.length - 30);
    await expect(readQrCodesInFile(file)).rejects.toThrow();
  },
);
