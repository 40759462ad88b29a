import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readPackagedFeed } from "../../../electron/adapters/updates/packaged-feed";
import {
  whyOff,
  type Installation,
} from "../../../electron/adapters/updates/why-off";
import { key } from "../../fakes/update-site";

describe("a build does not update itself", () => {
  const appImage: Installation = {
    isPackaged: true,
    platform: "linux",
    env: { APPIMAGE: "/home/hanako/Nidan.AppImage" },
    packageType: null,
    hasFeed: true,
  };
  const windows: Installation = { ...appImage, platform: "win32", env: {} };
  test.each<[string | null, Installation]>([
    [null, appImage],
    [null, windows],
    [null, { ...windows, platform: "darwin" }],
    ["development", { ...appImage, isPackaged: false }],
    ["system-package", { ...appImage, packageType: "deb" }],
    ["system-package", { ...appImage, env: {}, packageType: "rpm\n" }],
    ["archive", { ...appImage, env: {} }],
    ["archive", { ...appImage, env: { APPIMAGE: "" } }],
    ["portable", { ...windows, env: { PORTABLE_EXECUTABLE_FILE: "n.exe" } }],
    ["no-feed", { ...appImage, hasFeed: false }],
    ["no-feed", { ...windows, hasFeed: false }],
    ["archive", { ...appImage, env: {}, hasFeed: false }],
  ])("%s", (reason, installation) => {
    expect(whyOff(installation)).toBe(reason);
  });
});

describe("the feed that a package brings along", () => {
  const { publicKey } = key;
  const packaged = (updates: unknown, flavour: unknown = "release") =>
    readPackagedFeed(
      JSON.stringify({ name: "nidan", flavour, updates }),
      "linux",
    );
  const feed = "https://updates.example.jp/nidan/";
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 })
    .publicKey.export({ type: "spki", format: "der" })
    .toString("base64");

  test("is taken with its address, its key and what it is for", () => {
    const read = packaged({ feed, publicKey });
    expect(read?.address.href).toBe(feed);
    expect(read?.identity).toEqual({ name: "nidan", system: "linux" });
    expect(read?.publicKey.asymmetricKeyType).toBe("ed25519");
  });

  test.each<[string, unknown]>([
    ["there is none", undefined],
    ["it has no key", { feed }],
    ["its key is none", { feed, publicKey: "AAAA" }],
    ["its key is of another kind", { feed, publicKey: rsa }],
    ["its address is none", { feed: "updates", publicKey }],
    ["its address is no folder", { feed: `${feed}x`, publicKey }],
    ["it is not encrypted", { feed: "http://updates.example.jp/", publicKey }],
    ["it is this computer's", { feed: "http://127.0.0.1:8080/", publicKey }],
    ["it is a file", { feed: "file:///tmp/", publicKey }],
  ])("is not taken where %s", (_why, updates) => {
    expect(packaged(updates)).toBeNull();
  });

  test("may be this computer's in a build that is not for members, and no other's unencrypted", () => {
    const local = { feed: "http://127.0.0.1:8080/", publicKey };
    expect(packaged(local, "qa")).not.toBeNull();
    const other = { feed: "http://127.0.0.1.example.jp/", publicKey };
    expect(packaged(other, "qa")).toBeNull();
    expect(packaged(local, undefined)).toBeNull();
  });

  test("is none where the package says nothing readable", () => {
    for (const text of ["", "{", "[]", "null", '{"updates":{}}'])
      expect(readPackagedFeed(text, "linux")).toBeNull();
    const whole = JSON.stringify({
      name: "nidan",
      updates: { feed, publicKey },
    });
    expect(readPackagedFeed(whole, "freebsd")).toBeNull();
    expect(readPackagedFeed(whole, "win32")?.identity.system).toBe("win");
  });
});
