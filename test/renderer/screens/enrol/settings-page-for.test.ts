import { expect, test } from "vitest";
import { settingsPageFor } from "../../../../renderer/screens/enrol/settings-page-for";
import { settingsPageOf } from "../../../../electron/windows/settings-page";
import { captureProblems } from "../../../../shared/contract/enrol";

test("each problem of looking leads to the page of the system that helps with it", () => {
  const pages = (platform: "linux" | "mac" | "windows") =>
    Object.fromEntries(
      captureProblems.map((it) => [it, settingsPageFor(it, platform)]),
    );
  expect(pages("mac")).toEqual({
    permission: "screen-recording",
    "no-display": "displays",
    cancelled: null,
    failed: "screen-recording",
  });
  expect(pages("windows")).toMatchObject({
    "no-display": "displays",
    cancelled: null,
    failed: "displays",
  });
  expect(Object.values(pages("linux"))).toEqual([null, null, null, null]);
});

test("no button leads nowhere: what a system can say has a page there", () => {
  const problems = captureProblems.filter((it) => it !== "cancelled");
  for (const problem of problems) {
    const page = settingsPageFor(problem, "mac");
    expect(page && settingsPageOf("darwin", page)).not.toBeNull();
  }
  // Windows knows no leave to take pictures of the screen, so it never says that it is missing.
  for (const problem of ["no-display", "failed"] as const) {
    const page = settingsPageFor(problem, "windows");
    expect(page && settingsPageOf("win32", page)).not.toBeNull();
  }
});
