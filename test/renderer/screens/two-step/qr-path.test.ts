import jsQR from "jsqr";
import { expect, test } from "vitest";
import { qrPath } from "../../../../renderer/screens/two-step/qr-path";

const SCALE = 3;

/** The pixels that a browser fills for the path, drawn without one. */
function paint(text: string): { data: Uint8ClampedArray; width: number } {
  const { size, d } = qrPath(text);
  const width = size * SCALE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let row = 0; row < SCALE; row += 1) {
      const start = (Number(y) * SCALE + row) * width + Number(x) * SCALE;
      for (let at = start; at < start + Number(length) * SCALE; at += 1)
        data.fill(0, at * 4, at * 4 + 3);
    }
  return { data, width };
}

test.each([
  "otpauth://totp/%E3%81%95%E3%81%8F%E3%82%89%E4%BC%9A%E5%93%A1%E3%83%A1%E3%83%8B%E3%83%A5%E3%83%BC:nnn12345?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=%E3%81%95%E3%81%8F%E3%82%89%E4%BC%9A%E5%93%A1%E3%83%A1%E3%83%8B%E3%83%A5%E3%83%BC&algorithm=SHA1&digits=6&period=30",
  "さくら会員メニュー",
  "A",
])("S16 an independent reader reads the drawn code back: %s", (text) => {
  const { data, width } = paint(text);
  expect(jsQR(data, width, width)?.data).toBe(text);
});

test("every bar of the path is of the form that is painted, inside a white border of four modules", () => {
  const { size, d } = qrPath("nidan");
  const bars = [...d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)];
  expect(bars.map(([bar]) => bar).join("")).toBe(d);
  for (const [, x, y, length] of bars) {
    expect(Number(x)).toBeGreaterThanOrEqual(4);
    expect(Number(y)).toBeGreaterThanOrEqual(4);
    expect(Number(x) + Number(length)).toBeLessThanOrEqual(size - 4);
    expect(Number(y) + 1).toBeLessThanOrEqual(size - 4);
  }
});
