import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Configuration } from "electron-builder";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { dropAbsentFuses } from "../../build/package/fuses";
import { iconColours, iconSizes } from "../../build/package/icons";
import { NidanMark } from "../../renderer/components/NidanMark";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file));
const { load } = createRequire(import.meta.url)("js-yaml") as {
  load: (text: string) => unknown;
};
const config = load(read("electron-builder.yml").toString()) as Configuration;

describe("the one configuration", () => {
  test("burns every fuse the safe way", () => {
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test("a fuse that the runtime lacks is left out and named, and no other", () => {
    const settings = config.electronFuses ?? {};
    const all = Object.fromEntries(
      Object.keys(settings).map((name) => [name, true]),
    );
    expect(dropAbsentFuses(settings, all)).toEqual({ settings, absent: [] });
    const present = { ...all };
    delete present["grantFileProtocolExtraPrivileges"];
    const { settings: kept, absent } = dropAbsentFuses(settings, present);
    expect(absent).toEqual(["grantFileProtocolExtraPrivileges"]);
    expect(kept).toEqual({
      ...settings,
      grantFileProtocolExtraPrivileges: undefined,
    });
    expect(kept).not.toHaveProperty("grantFileProtocolExtraPrivileges");
  });

  test("makes each kind of package, for each processor, on the three systems", () => {
    const targets = (system: "win" | "mac" | "linux") =>
      [config[system]?.target ?? []]
        .flat()
        .map((one) =>
          typeof one === "string"
            ? one
            : `${one.target} ${[one.arch ?? []].flat().join(" ")}`,
        );
    expect(targets("win")).toEqual(["nsis x64 arm64", "portable x64 arm64"]);
    expect(targets("mac")).toEqual(["dmg universal", "zip universal"]);
    // `build/package/` makes the others.
    expect(targets("linux")).toEqual(["AppImage", "rpm"]);
  });

  test("no starter of a package switches the sandbox off for good", () => {
    expect(config.appImage?.executableArgs).toEqual([]);
    expect(config.linux?.executableArgs).toBeUndefined();
  });

  test("the packages of Linux have a maintainer as Debian and RPM write one, and a home page when they are released", () => {
    expect(config.linux?.maintainer).toMatch(/^[^<>]+ <[^<>@\s]+@[^<>@\s]+>$/);
    const workflow = read(".github/workflows/release.yml").toString();
    expect(workflow).toContain("npm pkg set");
  });

  test("a vault outlives the app that is uninstalled", () => {
    expect(config.nsis?.deleteAppDataOnUninstall).toBe(false);
  });

  test("macOS is told in both languages what the camera and the screen are for", () => {
    const words = (language: string) =>
      read(
        `build/package/resources/mac/${language}.lproj/InfoPlist.strings`,
      ).toString();
    for (const key of [
      "NSCameraUsageDescription",
      "NSScreenCaptureUsageDescription",
    ]) {
      const shown = (config.mac?.extendInfo as Record<string, string>)[key];
      expect(words("en")).toContain(`"${key}" = "${String(shown)}";`);
      expect(words("ja")).toMatch(new RegExp(`"${key}" = ".*QRコード.*。";`));
    }
    expect(config.mac?.hardenedRuntime).toBe(true);
    expect(read(String(config.mac?.entitlements)).toString()).toContain(
      "com.apple.security.device.camera",
    );
  });
});

describe("the icons", () => {
  test("are the sign that the window shows", () => {
    const attributes = (svg: string) =>
      [...svg.matchAll(/<(rect|path|circle)([^>]*?)\/?>/g)].map(
        ([, tag, rest = ""]) => [
          tag,
          [...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map((one) => one[0]).sort(),
        ],
      );
    const shown = renderToStaticMarkup(createElement(NidanMark, { size: 32 }));
    const kept = read("build/icons/nidan.svg").toString();
    expect(attributes(kept)).toHaveLength(4);
    expect(attributes(kept)).toEqual(attributes(shown));
    expect(kept).toContain(iconColours.nidan);
  });

  test("are there in every size and colour, and no two colours alike", () => {
    for (const size of iconSizes) {
      const [one, other] = Object.keys(iconColours).map((name) =>
        read(`build/icons/${name}/${size}x${size}.png`),
      );
      for (const png of [one, other]) {
        expect(png?.subarray(1, 4).toString()).toBe("PNG");
        expect([png?.readUInt32BE(16), png?.readUInt32BE(20)]).toEqual([
          size,
          size,
        ]);
      }
      expect(one).not.toEqual(other);
    }
  });
});
