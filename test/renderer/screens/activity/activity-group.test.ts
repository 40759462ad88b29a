import { expect, test } from "vitest";
import {
  activityGroup,
  activityGroups,
  linesOf,
} from "../../../../renderer/screens/activity/activity-group";
import { activityKinds } from "../../../../shared/model/activity-view";
import { lineAt } from "./line-at";

const lines = activityKinds.map((kind, at) => lineAt(at, kind));

test("R56 every line is in exactly one group, in its order, and all of them are in `all`", () => {
  expect(linesOf(lines, "all")).toEqual(lines);
  const grouped = activityGroups.flatMap((group) => linesOf(lines, group));
  expect([...grouped].sort((a, b) => a.at - b.at)).toEqual(lines);
  for (const group of activityGroups) {
    const moments = linesOf(lines, group).map(({ at }) => at);
    expect(moments.length).toBeGreaterThan(0);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  }
});

test("R56 whatever went wrong is a failure, and nothing else is", () => {
  const failures = activityKinds.filter(
    (it) => activityGroup(it) === "failure",
  );
  expect([...failures].sort()).toEqual([
    "code-wrong",
    "delivery-failed",
    "method-disabled",
    "password-wrong",
    "second-step-failed",
    "second-step-locked",
  ]);
});
