import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const sources = ["electron", "renderer", "shared"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(root, folder, name)),
);

// Electron collects and sends reports of crashes only after `crashReporter.start`: a report holds the memory, and so secrets.
test("no code of the app starts Electron's crash reporter", () => {
  expect(sources.length).toBeGreaterThan(300);
  for (const file of sources)
    expect(readFileSync(file, "utf8"), file).not.toMatch(
      /crash[_-]?reporter|uploadToServer/i,
    );
});
