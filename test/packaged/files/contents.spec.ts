import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { extractFile } from "@electron/asar";
import { expect, test } from "@playwright/test";
import {
  filesInArchive,
  missingFrom,
  strangersAmong,
} from "../../../build/package/contents";
import { targets } from "../targets";

const { dependencies, devDependencies } = JSON.parse(
  readFileSync(
    path.resolve(import.meta.dirname, "../../../package.json"),
    "utf8",
  ),
) as Record<"dependencies" | "devDependencies", Record<string, string>>;

for (const { name, asar, folder, version, flavour } of targets) {
  test(`${name} holds what it needs and nothing else: no sources, maps, tests or tools`, () => {
    const files = filesInArchive(asar);
    expect(files.length).toBeGreaterThan(50);
    expect(strangersAmong(files, process.platform, process.arch)).toEqual([]);
    expect(missingFrom(files)).toEqual([]);
    const suspects = files.filter((file) =>
      /\.(map|tsx?|mts|cts|spec|test|md|yml|lock)$|(^|\/)(test|tests|src|build|docs?)\//i.test(
        file.replace("node_modules/keytar/LICENSE.md", ""),
      ),
    );
    expect(suspects).toEqual([]);
    for (const tool of Object.keys(devDependencies))
      expect(files.join("\n")).not.toContain(`node_modules/${tool}/`);
    for (const one of Object.keys(dependencies))
      expect(files.join("\n")).toContain(`node_modules/${one}/`);
  });

  test(`${name} says what it is, and no more of where it came from than that`, () => {
    const json: unknown = JSON.parse(
      extractFile(asar, "package.json").toString("utf8"),
    );
    expect(json).toMatchObject({
      name,
      version,
      main: "out/main/main.cjs",
      flavour: flavour === "qa" ? "qa" : "release",
    });
    expect(json).not.toHaveProperty("scripts");
    expect(json).not.toHaveProperty("devDependencies");
  });

  test(`${name} brings the licences of all that it is built with`, () => {
    test.skip(process.platform === "darwin"); // they lie within the bundle there
    const licences = readFileSync(
      path.join(folder, "THIRD-PARTY-LICENSES.md"),
      "utf8",
    );
    for (const one of ["react", "zod", "@mantine/core", "i18next", "keytar"])
      expect(licences).toMatch(new RegExp(`^## ${one} - \\d`, "m"));
    expect(licences).toContain("## @node-rs/argon2 - ");
    expect(licences).toContain("## zxing-wasm - ");
    for (const file of [
      "LICENSE.txt",
      "LICENSE.electron.txt",
      "LICENSES.chromium.html",
    ])
      expect(existsSync(path.join(folder, file)), file).toBe(true);
  });

  test(`${name} has nothing of the runtime's own launcher beside the app`, () => {
    for (const file of ["app", "default_app.asar"])
      expect(existsSync(path.join(path.dirname(asar), file)), file).toBe(false);
  });
}
