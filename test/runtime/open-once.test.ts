import { expect, test } from "vitest";
import { openOnce } from "../../electron/runtime/open-once";
import { no, yes, type Outcome } from "../../shared/outcome";
import { createGate } from "./account/gate";

test("all who ask while it opens, and all after, get the one that was opened", async () => {
  const gate = createGate();
  let times = 0;
  const open = openOnce(async () => {
    times += 1;
    await gate.passed;
    return yes({ number: times });
  });
  expect(times).toBe(0); // nothing before the first call
  const early = [open(), open(), open()];
  gate.open();
  const answers = [...(await Promise.all(early)), await open()];
  expect(times).toBe(1);
  expect(new Set(answers.map((answer) => answer.ok && answer.value)).size).toBe(
    1,
  );
});

test("after a no the next call tries again, and a yes is kept", async () => {
  const outcomes: Outcome<string, string>[] = [
    no("locked"),
    no("absent"),
    yes("opened"),
    yes("opened twice"),
  ];
  const open = openOnce(() =>
    Promise.resolve(outcomes.shift() ?? no("asked too often")),
  );
  expect(await open()).toEqual(no("locked"));
  expect(await open()).toEqual(no("absent"));
  expect(await open()).toEqual(yes("opened"));
  expect(await open()).toEqual(yes("opened"));
  expect(outcomes).toHaveLength(1);
});

test("all who asked before the no share it; one try is made, not one each", async () => {
  let times = 0;
  const open = openOnce(() => {
    times += 1;
    return Promise.resolve(times === 1 ? no("locked") : yes("opened"));
  });
  const answers = await Promise.all([open(), open(), open()]);
  expect(answers).toEqual([no("locked"), no("locked"), no("locked")]);
  expect(times).toBe(1);
  expect(await open()).toEqual(yes("opened"));
});

test("after a crash the next call tries again", async () => {
  let times = 0;
  const open = openOnce(() => {
    times += 1;
    return times === 1
      ? Promise.reject(new Error("crashed"))
      : Promise.resolve(yes("opened"));
  });
  await expect(open()).rejects.toThrow("crashed");
  expect(await open()).toEqual(yes("opened"));
});
