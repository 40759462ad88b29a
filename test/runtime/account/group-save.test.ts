import { describe, expect, test } from "vitest";
import { createGroupSave } from "../../../electron/runtime/account/group-save";
import { no, yes, type Outcome } from "../../../shared/outcome";

/** Saves that end when they are told to. */
function heldSaves() {
  const ends: ((outcome: Outcome<void, "disk">) => void)[] = [];
  const commit = createGroupSave<"disk">(
    () =>
      new Promise((resolve) => {
        ends.push(resolve);
      }),
  );
  return { ends, commit };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("saving for many at once", () => {
  test("one save at a time; what came meanwhile goes together with the next", async () => {
    const { ends, commit } = heldSaves();
    const first = commit(() => undefined);
    const others = [1, 2, 3].map(() => commit(() => undefined));
    expect(ends).toHaveLength(1);
    ends[0]?.(yes(undefined));
    expect(await first).toEqual(yes(undefined));
    await settled();
    expect(ends).toHaveLength(2);
    ends[1]?.(yes(undefined));
    expect(await Promise.all(others)).toEqual(others.map(() => yes(undefined)));
    await settled();
    expect(ends).toHaveLength(2);
  });

  test("a failed save takes its changes back, the last one first, before anything else is saved", async () => {
    const { ends, commit } = heldSaves();
    const undone: string[] = [];
    const first = commit(() => undone.push("a"));
    ends[0]?.(no("disk"));
    const after = first.then(() => undone.push("answered"));
    const second = commit(() => undone.push("b"));
    const third = commit(() => undone.push("c"));
    expect(await first).toEqual(no("disk"));
    await after;
    await settled();
    expect(undone).toEqual(["a", "answered"]);
    expect(ends).toHaveLength(2);
    ends[1]?.(no("disk"));
    expect(await second).toEqual(no("disk"));
    expect(await third).toEqual(no("disk"));
    expect(undone).toEqual(["a", "answered", "c", "b"]);
  });

  test("a save that throws takes its changes back too, and the next one still comes", async () => {
    let isBroken = true;
    const commit = createGroupSave(() =>
      isBroken
        ? Promise.reject(new Error("bug"))
        : Promise.resolve(yes(undefined)),
    );
    const undone: string[] = [];
    await expect(commit(() => undone.push("a"))).rejects.toThrow("bug");
    expect(undone).toEqual(["a"]);
    isBroken = false;
    expect(await commit(() => undone.push("b"))).toEqual(yes(undefined));
    expect(undone).toEqual(["a"]);
  });
});
