import { execFileSync } from "node:child_process";
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
import { problemsWithBill } from "../../build/package/bill-of-materials";
import {
  keptPaths,
  problemsIn,
  readWorkflow,
  stepNamed,
} from "../../build/package/workflow";

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
      - run: npm test && npm run build && npm run nothing
      - run: npm run package
        env: { CSC_LINK: "", NIDAN_UPDATE_FEED: "" }
      - uses: actions/upload-artifact@v4
        with: { name: "release-\${{ matrix.system }}", path: dist/nidan-* }
  draft:
    needs: [test, pack]
    steps:
      - uses: somebody/action@main
      - run: node --import tsx build/package/none.ts x
      - uses: actions/download-artifact@v4
        with: { pattern: released-* }
`;
  const check = (scripts: string[], has: boolean) =>
    problemsIn(readWorkflow(text), scripts, () => has);

  test("is read for what it would stumble over", () => {
    expect(check(["build", "package"], false)).toEqual([
      "test runs the script nothing, which is none.",
      "test installs none of the programs that its commands need.",
      "test sets CSC_LINK where it may be empty.",
      "draft waits for pack, which is no job.",
      "draft uses somebody/action@main without a version.",
      "draft runs build/package/none.ts: no such file.",
      "Nothing is called released-* that could be fetched.",
    ]);
    expect(check(["build", "package", "nothing"], true)).toHaveLength(5);
    expect(keptPaths(readWorkflow(text))).toEqual(["dist/nidan-*"]);
    expect(() => readWorkflow("jobs: [")).toThrow();
  });

  const own = readWorkflow(
    readFileSync(
      path.resolve(import.meta.dirname, "../../.github/workflows/release.yml"),
      "utf8",
    ),
  );

  test.runIf(process.platform === "linux")(
    "hands the packager the keys that exist, and no empty name",
    () => {
      const { run = "", env = {} } = stepNamed(own, "Keys to sign with");
      const set = (secrets: Readonly<Record<string, string>>) => {
        const place = mkdtempSync(path.join(top, "runner-"));
        const file = path.join(place, "env");
        writeFileSync(file, "");
        const empty = Object.fromEntries(
          Object.keys(env).map((it) => [it, ""]),
        );
        execFileSync("bash", ["-eo", "pipefail", "-c", run], {
          env: {
            ...{ PATH: process.env["PATH"], ...empty, ...secrets },
            ...{ RUNNER_TEMP: place, GITHUB_ENV: file },
          },
        });
        return readFileSync(file, "utf8").replaceAll(place, "");
      };
      expect(set({})).toBe("");
      expect(set({ CSC_LINK: "a\nb", APPLE_API_KEY_P8: "key" })).toBe(
        "APPLE_API_KEY=/apple.p8\nCSC_LINK<<END-OF-SECRET\na\nb\nEND-OF-SECRET\n",
      );
    },
  );
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

test("a bill of materials names what the app is built with, each with its version", () => {
  const component = (name: string) => ({ name, version: "1", purl: "pkg:x" });
  const bill = (...names: string[]) =>
    JSON.stringify({
      bomFormat: "CycloneDX",
      components: names.map(component),
    });
  const whole = bill("react", "zod", "@node-rs/argon2", "electron");
  expect(problemsWithBill(whole)).toEqual([]);
  expect(problemsWithBill(bill("react", "zod", "@node-rs/argon2"))).toEqual([
    "electron is not in it.",
  ]);
  expect(problemsWithBill(whole.replace('"1"', '""'))).toHaveLength(1);
  expect(problemsWithBill("{}")[0]).toBe("It is no CycloneDX.");
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
      executable: "/d/Nidan QA.app/Contents/MacOS/Nidan QA",
      asar: "/d/Nidan QA.app/Contents/Resources/app.asar",
    });
    expect(partsOf("/d", "Nidan", "nidan", "win32").executable).toBe(
      "/d/nidan.exe",
    );
  });
});
