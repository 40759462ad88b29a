import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { targets } from "../targets";

const root = path.resolve(import.meta.dirname, "../../..");

test("a release is refused on a runtime that is not for members, with a sentence, and nothing is made", () => {
  const isRefused = targets.some(({ flavour }) => flavour === "rehearsal");
  test.skip(!isRefused, "this computer has the runtime for members");
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "build/package.ts", "--flavour=release"],
    { cwd: root, encoding: "utf8", timeout: 60_000 },
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/^No release was built: .* or nothing\. .*\.$/m);
  expect(stderr).not.toContain("A rehearsal is made");
});
