import { beforeEach, expect, test } from "vitest";
import {
  glanceAtScreens,
  lookAtScreens,
} from "../../electron/runtime/look-at-screens";
import { createManualClock } from "../fakes/manual-clock";
import { createSilentLog } from "../fakes/silent-log";
import { StillReader } from "../fakes/still-reader";
import { StillScreen } from "../fakes/still-screen";

const shot = () => ({
  data: new Uint8ClampedArray(4),
  width: 1,
  height: 1,
});
const [left, right] = [shot(), shot()];
let ports = newPorts();

function newPorts() {
  return {
    screenCapture: new StillScreen([left, right]),
    qrReader: new StillReader(),
    clock: createManualClock(0),
    log: createSilentLog(),
  };
}

beforeEach(() => {
  ports = newPorts();
});

test("every code says on which display it was found", async () => {
  ports.qrReader.inPicture.set(left, ["one"]).set(right, ["two", "one"]);
  expect(await lookAtScreens(ports, "left-out")).toMatchObject({
    ok: true,
    value: {
      displays: 2,
      unread: [],
      texts: [
        { text: "one", place: { kind: "screen", display: 1, of: 2 } },
        { text: "two", place: { kind: "screen", display: 2, of: 2 } },
        { text: "one", place: { kind: "screen", display: 2, of: 2 } },
      ],
    },
  });
});

test("a display that cannot be read is named, and costs nothing of the others", async () => {
  ports.qrReader.inPicture.set(left, null).set(right, ["two"]);
  expect(await lookAtScreens(ports, "left-out")).toMatchObject({
    value: { displays: 2, unread: [1], texts: [{ text: "two" }] },
  });
  ports.screenCapture.shots = [right, null];
  expect(await lookAtScreens(ports, "left-out")).toMatchObject({
    value: { displays: 2, unread: [2], texts: [{ text: "two" }] },
  });
});

test("a display for which the time was not enough is named, with what was found until then", async () => {
  ports.qrReader.inPicture.set(left, ["one"]).set(right, []);
  ports.qrReader.isSlow.add(left).add(right);
  expect(await lookAtScreens(ports, "left-out")).toMatchObject({
    value: { displays: 2, unread: [1, 2], texts: [{ text: "one" }] },
  });
  ports.screenCapture.shots = [right];
  expect(await lookAtScreens(ports, "left-out")).toMatchObject({
    value: { displays: 1, unread: [1], texts: [] },
  });
});

test("where no display can be read the look has failed", async () => {
  ports.qrReader.inPicture.set(left, null).set(right, null);
  expect(await lookAtScreens(ports, "left-out")).toEqual({
    ok: false,
    problem: { kind: "decode" },
  });
  ports.screenCapture.shots = [null, null];
  expect(await lookAtScreens(ports, "left-out")).toEqual({
    ok: false,
    problem: { kind: "capture", problem: "failed" },
  });
});

test("a glance leaves out what Nidan's own windows show, and nothing else", async () => {
  const own = shot();
  ports.screenCapture.pages = [own];
  ports.qrReader.inPicture
    .set(left, ["drawn by Nidan", "of another program"])
    .set(right, [])
    .set(own, ["drawn by Nidan"]);
  const seen = await glanceAtScreens(ports);
  expect(seen.ok && seen.value.texts.map(({ text }) => text)).toEqual([
    "of another program",
  ]);
});
