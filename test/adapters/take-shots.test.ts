import { expect, test } from "vitest";
import {
  takeShots,
  type Desktop,
  type Display,
} from "../../electron/adapters/screen-capture/take-shots";

type Picture = { readonly of: string; readonly width: number };
const hd: Display = {
  id: 1,
  size: { width: 1920, height: 1080 },
  scaleFactor: 1,
};
/** The same shape at twice the pixels: scaled, its picture has exactly the size of the other's. */
const retina: Display = { ...hd, id: 2, scaleFactor: 2 };

/** A desktop whose capturer scales every display to what it is asked for, as Electron's does. */
function desktopOf(
  displays: readonly Display[],
  more: Partial<Desktop<Picture>> = {},
): Desktop<Picture> {
  return {
    platform: "linux",
    isWayland: false,
    access: () => "granted",
    displays: () => displays,
    sources: ({ width, height }) =>
      Promise.resolve(displays.map(({ id }) => source(id, width, height))),
    ...more,
  };
}

const source = (
  id: number,
  width: number,
  height: number,
  display_id = String(id),
) => ({
  id: `screen:${String(id)}`,
  display_id,
  thumbnail: {
    of: String(id),
    width,
    getSize: () => ({ width, height }),
  },
});
const widths = async (desktop: Desktop<Picture>) => {
  const shots = await takeShots(desktop);
  return shots.ok ? shots.value.map((shot) => shot?.width ?? null) : shots;
};

test.each([
  [
    [hd, retina],
    [1920, 3840],
  ],
  [
    [retina, hd],
    [1920, 3840],
  ],
])("each display comes at its own native pixels", async (displays, native) => {
  expect(await widths(desktopOf(displays))).toEqual(native);
});

test("where the system does not say which display it is, no pixel is lost", async () => {
  const displays = [retina, hd];
  const shots = widths(
    desktopOf(displays, {
      sources: ({ width, height }) =>
        Promise.resolve(
          displays.map(({ id }) => source(id, width, height, "")),
        ),
    }),
  );
  expect(await shots).toEqual([3840, 3840]);
});

test("a display without a picture keeps its place beside the others", async () => {
  const shots = widths(
    desktopOf([hd, retina], {
      sources: ({ width, height }) =>
        Promise.resolve([source(1, 0, 0), source(2, width, height)]),
    }),
  );
  expect(await shots).toEqual([null, 3840]);
});

test.each<[string, Partial<Desktop<Picture>>, string]>([
  [
    "no display",
    { displays: () => [], sources: () => Promise.resolve([]) },
    "no-display",
  ],
  [
    "no picture of any",
    { sources: () => Promise.resolve([source(1, 0, 0)]) },
    "failed",
  ],
  ["a failure", { sources: () => Promise.reject(new Error("x")) }, "failed"],
  [
    "a closed portal",
    { isWayland: true, sources: () => Promise.reject(new Error("x")) },
    "cancelled",
  ],
  [
    "a portal that gave nothing",
    { isWayland: true, sources: () => Promise.resolve([]) },
    "cancelled",
  ],
  [
    "a Mac that refuses",
    {
      platform: "darwin",
      access: () => "denied",
      sources: () => Promise.reject(new Error("x")),
    },
    "permission",
  ],
  [
    "a Mac that shows the wallpaper alone",
    { platform: "darwin", access: () => "denied" },
    "permission",
  ],
])("%s has its own reason", async (_, more, problem) => {
  expect(await widths(desktopOf([hd], more))).toEqual({ ok: false, problem });
});

test("a Mac is asked before the member is sent to its settings, so that Nidan is listed there", async () => {
  let asked = 0;
  const desktop = desktopOf([hd], {
    platform: "darwin",
    access: () => "denied",
    sources: () => {
      asked++;
      return Promise.resolve([]);
    },
  });
  expect(await takeShots(desktop)).toMatchObject({ problem: "permission" });
  expect(asked).toBe(1);
});

test("a Wayland desktop asks the member once, however many displays there are", async () => {
  let asked = 0;
  await takeShots(
    desktopOf([hd, retina], {
      isWayland: true,
      sources: ({ width, height }) => {
        asked++;
        return Promise.resolve([source(1, width, height)]);
      },
    }),
  );
  expect(asked).toBe(1);
});
