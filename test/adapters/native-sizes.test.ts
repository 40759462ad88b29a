import { expect, test } from "vitest";
import { nativeSizes } from "../../electron/adapters/screen-capture/native-sizes";

const display = (width: number, height: number, scaleFactor: number) => ({
  size: { width, height },
  scaleFactor,
});

test("each native size is asked for once", () => {
  expect(
    nativeSizes(
      [display(1920, 1080, 1), display(1920, 1080, 2), display(1920, 1080, 1)],
      false,
    ),
  ).toEqual([
    { width: 1920, height: 1080 },
    { width: 3840, height: 2160 },
  ]);
});

test("a fractional scale gives whole native pixels", () => {
  expect(nativeSizes([display(1707, 960, 1.5)], false)).toEqual([
    { width: 2561, height: 1440 },
  ]);
});

test("where every question opens a dialog, one large enough for all is asked", () => {
  expect(
    nativeSizes([display(1920, 1080, 1), display(1080, 1920, 1)], true),
  ).toEqual([{ width: 1920, height: 1920 }]);
  expect(nativeSizes([], true)).toEqual([]);
});
