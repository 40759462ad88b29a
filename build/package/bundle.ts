import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createBuilder } from "vite";
import { root } from "../build-app";

/** Where the terms lie of everything that others wrote and a package brings along. */
export const licencesFile = path.join(root, "out/THIRD-PARTY-LICENSES.md");

/** What goes in beside the bundles, each with the file that holds its terms. */
const beside = {
  keytar: "LICENSE.md",
  "@node-rs/argon2": "LICENSE",
  "zxing-wasm": "LICENSE",
} as const;

/** Node's loader of modules knows nothing of Electron's archives before Electron 28; `require` always did. */
const output = { dynamicImportInCjs: false };

/** Builds the three sides of the app afresh, and gathers the licences of all that was bundled into them. */
export async function bundle(): Promise<void> {
  const fileName = "licences.md";
  const builder = await createBuilder({
    configFile: path.join(root, "vite.config.ts"),
    logLevel: "error",
    build: { license: { fileName } },
    environments: { main: { build: { rolldownOptions: { output } } } },
  });
  await builder.buildApp();
  const bundled = ["renderer", "main", "preload"].flatMap((side) => {
    const file = path.join(root, "out", side, fileName);
    const text = readFileSync(file, "utf8");
    rmSync(file); // one file for all of them, outside of what the window can load
    return sectionsOf(text);
  });
  const native = Object.entries(beside).map(([name, file]) => {
    const folder = path.join(root, "node_modules", name);
    const { version } = JSON.parse(
      readFileSync(path.join(folder, "package.json"), "utf8"),
    ) as { version: string };
    return `## ${name} - ${version}\n\n${readFileSync(path.join(folder, file), "utf8").trim()}`;
  });
  writeFileSync(licencesFile, joinLicences([...bundled, ...native]));
}

/** The sections of a list of licences, one for each package: each begins with its name, version and licence. */
export function sectionsOf(list: string): readonly string[] {
  return list
    .split(/^(?=## )/m)
    .slice(1)
    .map((section) => section.trim());
}

/** One list of them all, each package once, in the order of their names. */
export function joinLicences(sections: readonly string[]): string {
  const byName = new Map(
    sections.map((section) => [/^## (\S+ - \S+)/.exec(section)?.[1], section]),
  );
  return [
    "# What Nidan is built with",
    "Electron's own licence is LICENSE.electron.txt; those of what it is built with are in LICENSES.chromium.html.",
    ...[...byName.values()].sort(),
  ]
    .join("\n\n")
    .concat("\n");
}
