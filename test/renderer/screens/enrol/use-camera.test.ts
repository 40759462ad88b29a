import { expect, test } from "vitest";
import { problemOf } from "../../../../renderer/screens/enrol/camera/use-camera";

test.each([
  ["NotAllowedError", "refused"],
  ["SecurityError", "refused"],
  ["NotFoundError", "missing"],
  ["OverconstrainedError", "missing"],
  ["NotReadableError", "busy"],
  ["AbortError", "busy"],
  ["InvalidStateError", "failed"],
])("a camera that answers %s is %s", (name, problem) => {
  expect(problemOf(new DOMException("no", name))).toBe(problem);
});

test("an error of another kind is no more than a failure", () => {
  expect(problemOf(new TypeError("no"))).toBe("failed");
});
