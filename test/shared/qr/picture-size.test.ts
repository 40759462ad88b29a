import { expect, test } from "vitest";
import { pictureSize } from "../../../shared/qr";

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === "string" ? [...Buffer.from(part, "latin1")] : part,
    ),
  );
const png = bytes(
  [0x89],
  "PNG\r\n\x1a\n\0\0\0\rIHDR",
  [0, 0, 4, 0, 0, 0, 3, 0],
);
const bmp = (height: number[]) =>
  bytes("BM", new Array<number>(16).fill(0), [0, 4, 0, 0], height);
const app0 = [0xff, 0xe0, 0, 4, 1, 2];
const huffman = [0xff, 0xc4, 0, 4, 9, 9];
const frame = [0xff, 0xc2, 0, 11, 8, 3, 0, 4, 0];

test.each<[string, Uint8Array]>([
  ["PNG", png],
  ["GIF", bytes("GIF89a", [0, 4, 0, 3])],
  ["BMP", bmp([0, 3, 0, 0])],
  ["BMP from the top down", bmp([0, 0xfd, 0xff, 0xff])],
  ["JPEG", bytes([0xff, 0xd8], app0, huffman, frame)],
  ["JPEG with fill bytes", bytes([0xff, 0xd8], app0, [0xff, 0xff], frame)],
])("the size of a %s is read from its header", (_, file) => {
  expect(pictureSize(file)).toEqual({ width: 1024, height: 768 });
});

test("a header cut off anywhere claims nothing", () => {
  for (let length = 0; length < png.length; length++)
    expect(pictureSize(png.subarray(0, length))).toBeNull();
});

test.each<[string, Uint8Array]>([
  ["text", bytes("hello, this is text and no picture")],
  [
    "a WebP of no known kind",
    bytes("RIFF\0\0\0\0WEBPVP9 ", new Array<number>(20).fill(0)),
  ],
  ["a JPEG without a frame", bytes([0xff, 0xd8], app0, [0xff, 0xd9])],
  [
    "a JPEG whose segment is longer than the file",
    bytes([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0, 0, 0, 0, 0]),
  ],
])("%s claims nothing", (_, file) => {
  expect(pictureSize(file)).toBeNull();
});

const zeros = (count: number) => new Array<number>(count).fill(0);
test.each<[string, Uint8Array]>([
  // Widths and heights as RFC 9649 and RFC 6386 write them.
  ["VP8 ", bytes("RIFF\0\0\0\0WEBPVP8 ", zeros(10), [0x20, 3, 0x58, 2])],
  [
    "VP8L",
    bytes(
      "RIFF\0\0\0\0WEBPVP8L",
      zeros(4),
      [0x2f, 0x1f, 0xc3, 0x95, 0],
      zeros(9),
    ),
  ],
  ["VP8X", bytes("RIFF\0\0\0\0WEBPVP8X", zeros(8), [0x1f, 3, 0, 0x57, 2, 0])],
])("a WebP says how large it is: %s", (_, file) => {
  expect(pictureSize(file)).toEqual({ width: 800, height: 600 });
});
