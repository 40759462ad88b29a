import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { supportProblems } from "../../build/package/supported-runtime";
import { readWorkflow, stepNamed } from "../../build/package/workflow";

test.each([
  ["45.4.1", "45.5.0"],
  ["44.0.0", "45.5.0"],
  ["43.9.12", "45.0.0"],
  ["100.0.0", "102.0.0"],
  // A fresh major version may be pinned before the registry calls it the newest.
  ["46.0.0", "45.5.0"],
])("E16 a release may stand on Electron %s while %s is the newest", (...it) => {
  expect(supportProblems(...it)).toEqual([]);
});

test.each([
  ["42.9.9", "45.0.0", "pin 43 or a later major version"],
  ["25.1.1", "45.5.0", "pin 43 or a later major version"],
  ["9.4.4", "12.0.0", "pin 10 or a later major version"],
  ["^45.4.1", "45.5.0", "no exact version: ^45.4.1"],
  ["45", "45.5.0", "no exact version: 45"],
  ["nothing", "45.5.0", "no exact version: nothing"],
  ["45.4.1", undefined, "did not say which Electron is the newest"],
  ["45.4.1", "", "did not say which Electron is the newest"],
  ["45.4.1", "47.0.0-beta.1", "did not say which Electron is the newest"],
])(
  "E16 none may on Electron %s while %s is the newest",
  (pinned, newest, why) => {
    expect(supportProblems(pinned, newest)).toEqual([
      expect.stringContaining(why),
    ]);
  },
);

test("E16 the release workflow asks before it builds", () => {
  const workflow = readWorkflow(
    readFileSync(
      path.resolve(import.meta.dirname, "../../.github/workflows/release.yml"),
      "utf8",
    ),
  );
  const { run } = stepNamed(workflow, "The Electron still gets security fixes");
  expect(run).toBe("node --import tsx build/package/supported-runtime.ts");
  expect(workflow.jobs["package"]?.needs).toBe("test");
});
