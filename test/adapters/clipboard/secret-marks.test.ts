import { expect, test } from "vitest";
import { secretMarks } from "../../../electron/adapters/clipboard/secret-marks";

const nameOf = (format: string) =>
  /^electron application\/osclipboard;format="([^"]+)"$/.exec(format)?.[1];

test.each([
  ["linux", ["x-kde-passwordManagerHint"]],
  ["darwin", ["org.nspasteboard.ConcealedType"]],
  [
    "win32",
    [
      "ExcludeClipboardContentFromMonitorProcessing",
      "CanIncludeInClipboardHistory",
      "CanUploadToCloudClipboard",
    ],
  ],
  ["freebsd", []],
] as const)("a secret on %s is marked as its programs know it", (os, names) => {
  expect(Object.keys(secretMarks(os)).map(nameOf)).toEqual(names);
});

test("KDE's hint says secret; Windows gets the four bytes of no", async () => {
  expect(Object.values(secretMarks("linux"))).toEqual(["secret"]);
  for (const mark of Object.values(secretMarks("win32"))) {
    if (typeof mark === "string") throw new Error("a text");
    expect([...new Uint8Array(await mark.arrayBuffer())]).toEqual([0, 0, 0, 0]);
  }
});
