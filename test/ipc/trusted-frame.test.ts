import { expect, test } from "vitest";
import { isTrustedFrame } from "../../electron/ipc/trusted-frame";

const own = {
  isMainFrame: true,
  isOwnWindow: true,
  url: "app://nidan/index.html",
};

test("E17 our own page in the main frame of our own window is trusted", () => {
  expect(isTrustedFrame(own)).toBe(true);
});

test.each([
  { ...own, isMainFrame: false },
  { ...own, isOwnWindow: false },
  ...[
    "",
    "about:blank",
    "app://evil/index.html",
    "app://nidan.evil/",
    "app://nidan@evil/",
    "app://user@nidan/",
    "app://nidan:1/",
    "apps://nidan/",
    "https://nidan/",
    "https://evil.example/?next=app://nidan/",
    "file:///app://nidan/index.html",
    "data:text/html,app://nidan/",
    "not an address",
  ].map((url) => ({ ...own, url })),
])("E17 %o is a stranger", (frame) => {
  expect(isTrustedFrame(frame)).toBe(false);
});
