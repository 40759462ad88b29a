import { expect, test } from "vitest";
import { missingFrom, strangersAmong } from "../../build/package/contents";

const fine = [
  "package.json",
  "out/main/main.cjs",
  "out/main/qr-worker.cjs",
  "out/main/password-worker.cjs",
  "out/main/serve-BaLGEt0P.cjs",
  "out/main/zxing_reader.wasm",
  "out/preload/preload.cjs",
  "out/renderer/index.html",
  "out/renderer/assets/start-CpGy6NXD.js",
  "out/renderer/assets/tick-CTxDbHAL.png",
  "node_modules/keytar/package.json",
  "node_modules/keytar/lib/keytar.js",
  "node_modules/keytar/prebuilds/linux-x64/keytar.node",
  "node_modules/@node-rs/argon2/index.js",
  "node_modules/@node-rs/argon2-linux-x64-gnu/argon2.linux-x64-gnu.node",
];

const strangers = [
  "out/main/main.cjs.map",
  "out/renderer/assets/start-CpGy6NXD.js.map",
  "out/main/cli.cjs",
  "out/demo/1-empty.png",
  "out/renderer/licences.md",
  "out/renderer/assets/start.ts",
  "electron/main.ts",
  "test/e2e/launch.ts",
  "node_modules/react/index.js",
  "node_modules/playwright/package.json",
  "node_modules/keytar/src/main.cc",
  "node_modules/keytar/prebuilds/win32-x64/keytar.node",
  "node_modules/@node-rs/argon2/index.d.ts",
  "node_modules/@node-rs/argon2-linux-arm64-gnu/argon2.linux-arm64-gnu.node",
  ".env",
  "package-lock.json",
];

test("an app that holds what it needs has no strangers, and lacks nothing", () => {
  expect(strangersAmong(fine, "linux", "x64")).toEqual([]);
  expect(missingFrom(fine)).toEqual([]);
});

test.each(strangers)("%s has no place in a package", (file) => {
  expect(strangersAmong([...fine, file], "linux", "x64")).toEqual([file]);
});

test("a universal app of macOS has the binaries of both processors, others have their own", () => {
  const both = ["x64", "arm64"].map(
    (arch) => `node_modules/keytar/prebuilds/darwin-${arch}/keytar.node`,
  );
  expect(strangersAmong(both, "darwin", "arm64")).toEqual([]);
  expect(strangersAmong(both, "win32", "x64")).toEqual(both);
});

test("each part that an app lacks is named", () => {
  expect(missingFrom([])).toContain("out/main/main.cjs");
  const noKeychain = fine.filter((file) => !file.includes("prebuilds"));
  expect(missingFrom(noKeychain)).toEqual(["node_modules/keytar/prebuilds/"]);
});
