import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createPackage } from "@electron/asar";
import { afterAll, describe, expect, test } from "vitest";
import { joinLicences, sectionsOf } from "../../build/package/bundle";
import { writeChecksums } from "../../build/package/checksums";
import { makeUpdateKey } from "../../build/package/make-update-key";
import { partsOf } from "../../build/package/manifest";
import { readTarget } from "../../build/package/read-target";
import { updateSource } from "../../build/package/update-source";
import { disagreements } from "../../build/package/versions";
import { problemsIn, readWorkflow } from "../../build/package/workflow";

const top = mkdtempSync(path.join(tmpdir(), "nidan-release-"));
afterAll(() => {
  rmSync(top, { recursive: true, force: true });
});

describe("versions", () => {
  const same = {
    packageJson: "1.2.3",
    lockFile: "1.2.3",
    lockFileRoot: "1.2.3",
  };

  test("agree, or are named", () => {
    expect(disagreements(same)).toEqual([]);
    expect(disagreements({ ...same, tag: "v1.2.3" })).toEqual([]);
    expect(disagreements({ ...same, tag: "v1.2.4" })).toEqual([
      "the tag says 1.2.4, package.json 1.2.3.",
    ]);
    expect(disagreements({ ...same, lockFile: undefined })).toEqual([
      "package-lock.json says nothing, package.json 1.2.3.",
    ]);
    expect(disagreements({ ...same, packageJson: "1.2" })).toHaveLength(1);
  });
});

describe("the release workflow", () => {
  const text = `
jobs:
  test:
    steps:
      - uses: actions/checkout@v4
      - run: npm run build && npm run nothing
  draft:
    needs: [test, pack]
    steps:
      - uses: somebody/action@main
      - run: node --import tsx build/package/none.ts x
`;
  const check = (scripts: string[], has: boolean) =>
    problemsIn(readWorkflow(text), scripts, () => has);

  test("is read for what it would stumble over", () => {
    expect(check(["build"], false)).toEqual([
      "test runs the script nothing, which is none.",
      "draft waits for pack, which is no job.",
      "draft uses somebody/action@main without a version.",
      "draft runs build/package/none.ts: no such file.",
    ]);
    expect(check(["build", "nothing"], true)).toHaveLength(2);
    expect(() => readWorkflow("jobs: [")).toThrow();
  });
});

describe("where a release looks for newer ones", () => {
  const { publicKey } = makeUpdateKey();
  const of = (feed?: string, key?: string) =>
    updateSource({ NIDAN_UPDATE_FEED: feed, NIDAN_UPDATE_PUBLIC_KEY: key });

  test("is nowhere, or where the app itself will believe it", () => {
    expect(of()).toBeNull();
    expect(of("", "")).toBeNull();
    const feed = "https://updates.example/nidan/";
    expect(of(feed, publicKey)).toEqual({ feed, publicKey });
  });

  test.each([
    ["https://updates.example/nidan/", undefined],
    [undefined, publicKey],
    ["https://updates.example/nidan", publicKey],
    ["http://updates.example/nidan/", publicKey],
    ["http://127.0.0.1/", publicKey],
    ["https://updates.example/nidan/", "AAAA"],
  ])("is never half said, or said wrongly: %s", (feed, key) => {
    expect(() => of(feed, key)).toThrow("NIDAN_UPDATE_FEED");
  });
});

describe("licences", () => {
  test("are listed once for each package, in order", () => {
    const list = "# L\n\nintro\n\n## b - 1 (MIT)\n\nB\n\n## a - 2 (ISC)\n\nA\n";
    const sections = sectionsOf(list);
    expect(sections).toEqual(["## b - 1 (MIT)\n\nB", "## a - 2 (ISC)\n\nA"]);
    const joined = joinLicences([...sections, ...sections]);
    expect(joined.match(/^## .*$/gm)).toEqual([
      "## a - 2 (ISC)",
      "## b - 1 (MIT)",
    ]);
  });
});

test("checksums are of every file but their own, as known by heart", async () => {
  const folder = path.join(top, "sums");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "empty"), "");
  writeFileSync(path.join(folder, "abc"), "abc");
  expect(await writeChecksums(folder)).toBe(2);
  expect(await writeChecksums(folder)).toBe(2);
  expect(readFileSync(path.join(folder, "SHA256SUMS"), "utf8")).toBe(
    // FIPS 180-2, B.1; and that of nothing
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  empty\n",
  );
});

describe("a package by its path", () => {
  test("says itself what it is, whichever part of it is pointed at", async () => {
    const source = path.join(top, "source");
    const folder = path.join(top, "linux-unpacked");
    mkdirSync(source);
    mkdirSync(path.join(folder, "resources"), { recursive: true });
    const json = {
      name: "nidan-qa",
      productName: "Nidan QA",
      version: "1.2.3-qa",
      flavour: "qa",
    };
    writeFileSync(path.join(source, "package.json"), JSON.stringify(json));
    const asar = path.join(folder, "resources/app.asar");
    await createPackage(source, asar);
    const executable = path.join(folder, "nidan-qa");
    writeFileSync(executable, "");
    for (const given of [folder, executable])
      expect(readTarget(given, "linux")).toEqual({
        ...{ ...json, folder, asar, executable },
        ...{ archive: null, deb: null },
      });
    expect(() => readTarget(source, "linux")).toThrow("no package of Nidan");
    expect(() => readTarget(path.join(top, "none"))).toThrow("nothing at");
  });

  test("has its parts where each system has them", () => {
    expect(partsOf("/d", "Nidan QA", "nidan-qa", "darwin")).toEqual({
      executable: "/d/Nidan QA.app/Contents/MacOS/nidan-qa",
      asar: "/d/Nidan QA.app/Contents/Resources/app.asar",
    });
    expect(partsOf("/d", "Nidan", "nidan", "win32").executable).toBe(
      "/d/nidan.exe",
    );
  });
});
