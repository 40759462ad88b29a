import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  configurationOf,
  flavours,
  flavoursToMake,
  identityOf,
  refusal,
} from "../../build/package/flavour";

const pinned = { electron: "45.4.1", pinned: "45.4.1" };
const fallback = { ...pinned, electron: "25.1.1" };
const updates = { feed: "https://updates.example/nidan/", publicKey: "key" };

describe("what a flavour is called", () => {
  test("no two share a name, an id or a version", () => {
    for (const runtime of [pinned, fallback]) {
      const all = flavours.map((one) => identityOf(one, "1.2.3", runtime));
      for (const key of ["appId", "productName", "name", "version"] as const)
        expect(new Set(all.map((one) => one[key])).size).toBe(flavours.length);
    }
  });

  test("a runtime that is not for members is told in the version, and in no release", () => {
    expect(identityOf("qa", "1.2.3", fallback).version).toBe(
      "1.2.3-qa.electron-25.1.1",
    );
    expect(identityOf("qa", "1.2.3", pinned).version).toBe("1.2.3-qa");
    expect(identityOf("release", "1.2.3", pinned).version).toBe("1.2.3");
  });
});

describe("which flavours are made", () => {
  test("a release on another runtime than the pinned one is refused with a sentence, and nothing else is", () => {
    expect(refusal("release", fallback)).toMatch(
      /^No release .* 25\.1\.1, .* 45\.4\.1, .*\.$/,
    );
    expect(refusal("release", pinned)).toBeNull();
    expect(refusal("qa", fallback)).toBeNull();
    expect(refusal("rehearsal", fallback)).toBeNull();
  });

  test("a rehearsal stands in for a refused release, unless that alone was asked for", () => {
    expect(flavoursToMake(undefined, false)).toEqual(["release", "qa"]);
    expect(flavoursToMake(undefined, true)).toEqual(["rehearsal", "qa"]);
    expect(flavoursToMake("release", true)).toEqual([]);
    expect(flavoursToMake("release", false)).toEqual(["release"]);
    expect(flavoursToMake("qa", true)).toEqual(["qa"]);
    expect(() => flavoursToMake("debug", false)).toThrow("no flavour debug");
  });
});

describe("what a flavour changes", () => {
  const of = (flavour: (typeof flavours)[number], from = updates) =>
    configurationOf(flavour, identityOf(flavour, "1.2.3", pinned), from);

  test("QA alone has its inspector open", () => {
    const open = flavours.filter(
      (one) => of(one).electronFuses?.enableNodeCliInspectArguments,
    );
    expect(open).toEqual(["qa"]);
  });

  test("each registers the schemes that it answers to, and QA none of a member's", () => {
    const schemesIn = (flavour: (typeof flavours)[number]) =>
      [of(flavour).protocols ?? []].flat().flatMap(({ schemes }) => schemes);
    const members = ["nidan", "otpauth", "otpauth-migration"];
    expect(schemesIn("release")).toEqual(members);
    expect(schemesIn("rehearsal")).toEqual(members);
    expect(schemesIn("qa")).toEqual(members.map((one) => `${one}-qa`));
    // What is said there for every flavour would be added to what one says.
    expect(readFileSync("electron-builder.yml", "utf8")).not.toMatch(
      /^protocols/m,
    );
  });

  test("a rehearsal takes itself for a release, and QA for QA", () => {
    const words = flavours.map(
      (one) => (of(one).extraMetadata as { flavour: string }).flavour,
    );
    expect(words).toEqual(["release", "qa", "release"]);
  });

  test("a release alone looks for newer ones, where the environment says", () => {
    for (const flavour of flavours) {
      const isRelease = flavour === "release";
      const { publish, extraMetadata } = of(flavour) as {
        publish: unknown;
        extraMetadata: { updates?: unknown };
      };
      expect(publish).toEqual(
        isRelease
          ? [{ provider: "generic", url: updates.feed, channel: "latest" }]
          : [],
      );
      expect(extraMetadata.updates).toEqual(isRelease ? updates : undefined);
    }
    const without = configurationOf(
      "release",
      identityOf("release", "1.2.3", pinned),
      null,
    );
    expect(without.publish).toEqual([]);
    expect(without.extraMetadata).not.toHaveProperty("updates");
  });

  test("an executable is named like its package, and a bundle of macOS like the app", () => {
    const { executableName, mac, win, linux } = of("qa");
    expect(executableName ?? mac?.executableName).toBeUndefined();
    expect(win?.executableName).toBe("nidan-qa");
    expect(linux?.executableName).toBe("nidan-qa");
  });

  test("files are called as the app's reader of feeds expects them", () => {
    expect(of("release").artifactName).toBe("nidan-1.2.3-${os}-${arch}.${ext}");
    expect(of("release").portable?.artifactName).toMatch(/^nidan-1\.2\.3-/);
  });
});
