import { describe, expect, test } from "vitest";
import {
  MAX_FILE_BYTES,
  plainText,
  readFeed,
} from "../../../electron/adapters/updates/read-feed";
import { MAX_NOTES_LENGTH } from "../../../shared/model/update-view";

const identity = { name: "nidan", system: "linux" } as const;
const file = {
  url: "nidan-1.1.0-linux-x86_64.AppImage",
  sha512: `${"A".repeat(86)}==`,
  size: 100,
};
const now = Date.parse("2027-01-01");
const validUntil = "2027-01-02T00:00:00.000Z";
const feed = { version: "1.1.0", files: [file], validUntil };

describe("what a signed feed says", () => {
  test("is taken as far as it is known; the rest is dropped", () => {
    const more = { packages: { x64: { path: "http://x/" } }, surprise: 1 };
    expect(readFeed({ ...feed, ...more }, identity, now)).toEqual({
      ok: true,
      value: {
        version: "1.1.0",
        files: [file],
        path: file.url,
        sha512: file.sha512,
        releaseDate: "",
        releaseNotes: null,
      },
    });
  });

  test.each<[string, string, unknown]>([
    ["nothing", "malformed", null],
    ["no last day", "malformed", { ...feed, validUntil: undefined }],
    ["a last day that is none", "malformed", { ...feed, validUntil: "soon" }],
    [
      "a day that is over",
      "expired",
      { ...feed, validUntil: "2026-12-31T23:59:59Z" },
    ],
    ["a text", "malformed", "1.1.0"],
    ["no files", "malformed", { ...feed, files: [] }],
    ["files without a sum", "malformed", { ...feed, files: [{ url: "x" }] }],
    ...["../x", "/x", "http://x/y", "a/b", "a%2fb", "a?b", ""].map(
      (url): [string, string, unknown] => [
        `a file at ${url}`,
        "malformed",
        { ...feed, files: [{ ...file, url }] },
      ],
    ),
    [
      "a file of any size",
      "malformed",
      { ...feed, files: [{ ...file, size: MAX_FILE_BYTES + 1 }] },
    ],
    ["a stage beyond all", "malformed", { ...feed, stagingPercentage: 101 }],
    ["another version's files", "other-app", { ...feed, version: "1.2.0" }],
    [
      "another system's",
      "other-app",
      { ...feed, files: [{ ...file, url: "nidan-1.1.0-mac-x64.zip" }] },
    ],
    [
      "one file of another flavour",
      "other-app",
      {
        ...feed,
        files: [file, { ...file, url: "nidan-qa-1.1.0-linux-x64.AppImage" }],
      },
    ],
  ])("is refused with %s: %s", (_what, problem, said) => {
    expect(readFeed(said, identity, now)).toEqual({ ok: false, problem });
  });
});

test("notes are text without markup, without what hides, and not too long", () => {
  expect(plainText("<p>One</p>\r\n\r\n\r\n\r\n* two\t<3 \u0000\u200B")).toBe(
    "One\n\n* two\t<3",
  );
  expect(plainText("\u202E \n")).toBeNull();
  expect(plainText("あ".repeat(100_000))).toHaveLength(MAX_NOTES_LENGTH);
});
