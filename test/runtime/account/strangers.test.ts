import { describe, expect, test } from "vitest";
import { registerMember, type Context } from "../../../electron/engine";
import { createStrangers } from "../../../electron/runtime/account/strangers";
import { memberIdSchema, type MemberId } from "../../../shared/ids";
import { createServiceWorld } from "../../fakes/service-world";

function idOf(n: number): MemberId {
  return memberIdSchema.parse(`abc${n.toString().padStart(5, "0")}`);
}

function arrange() {
  const { policy, entropy, clock } = createServiceWorld();
  const context: Context = {
    now: clock.now(),
    entropy: (length) => entropy.bytes(length),
    policy,
    codeKey: new Uint8Array(32),
  };
  const strangers = createStrangers();
  const base = registerMember(
    {
      id: idOf(0),
      address: "nobody@invalid",
      phc: "",
      language: "ja",
      from: { deviceName: "", ip: null },
    },
    context,
  );
  return {
    get: (n: number) => strangers.get(idOf(n), context),
    /** As if this one had failed so often. */
    fail: (n: number, failures: number) => {
      const stranger = { failures, waitUntil: 0 };
      const { known } = base.gate.password;
      const gate = { ...base.gate, password: { stranger, known } };
      strangers.set(idOf(n), { ...base, id: idOf(n), gate });
    },
    failuresOf: (n: number) =>
      strangers.get(idOf(n), context).gate.password.stranger.failures,
  };
}

describe("members who do not exist", () => {
  test("R01 have the name that was tried, no hash that a password fits, and what was counted against them", () => {
    const { get, fail, failuresOf } = arrange();
    expect(get(7)).toMatchObject({ id: idOf(7), password: { phc: "" } });
    expect(failuresOf(7)).toBe(0);
    fail(7, 3);
    expect(failuresOf(7)).toBe(3);
    expect(failuresOf(8)).toBe(0);
  });

  test("R01 of more than 10 000 the oldest is forgotten, and no other", () => {
    const { fail, failuresOf } = arrange();
    for (let n = 0; n < 10_000; n++) fail(n, 1);
    expect(failuresOf(0)).toBe(1);
    for (let n = 10_000; n < 10_003; n++) fail(n, 1);
    const kept = Array.from({ length: 10_003 }, (_, n) => failuresOf(n));
    expect(kept.indexOf(1)).toBe(3);
    expect(kept.filter((failures) => failures === 1)).toHaveLength(10_000);
  });

  test("R01 one who is tried over and over is not the oldest", () => {
    const { fail, failuresOf } = arrange();
    fail(0, 1);
    for (let n = 1; n < 10_000; n++) fail(n, 1);
    fail(0, 2);
    fail(10_000, 1);
    expect([failuresOf(0), failuresOf(1), failuresOf(2)]).toEqual([2, 0, 1]);
  });

  test("only looking keeps nothing", () => {
    const { get, fail, failuresOf } = arrange();
    for (let n = 0; n < 10_000; n++) fail(n, 1);
    for (let n = 10_000; n < 10_100; n++) get(n);
    expect(failuresOf(0)).toBe(1);
  });
});
