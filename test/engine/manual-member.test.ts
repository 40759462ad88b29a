import { describe, expect, test } from "vitest";
import { readMemberId, randomMemberId } from "../../electron/engine";
import { EngineWorld } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";
import { seededEntropy } from "../fakes/seeded-entropy";

const HOUR = 3_600_000;
const view = (world: EngineWorld, session: string) =>
  must(world.run<"read-account">({ type: "read-account", session }));

describe("the member", () => {
  test("S02 S08 two-step verification is off at first, recommended while it is, and nobody's duty", () => {
    const world = new EngineWorld();
    const session = world.session();
    expect(view(world, session)).toMatchObject({
      twoStep: { state: "off" },
      recommendations: ["turn-on"],
    });
    world.now += 2 * 24 * HOUR;
    expect(must(world.signIn()).is).toBe("signed-in");
    const { session: on } = world.turnOnByTotp();
    expect(view(world, on).recommendations).not.toContain("turn-on");
  });

  test("S04 three letters and five digits, in any case and width; and never one after the other", () => {
    expect(readMemberId(" ＮＮＮ１２３４５ ")).toBe("nnn12345");
    expect(readMemberId("Nnn12345")).toBe("nnn12345");
    for (const none of [
      "nnn1234",
      "nnn123456",
      "nn123456",
      "nnn12-45",
      "",
      "あああ12345",
    ])
      expect(readMemberId(none)).toBeNull();
    const entropy = seededEntropy("ids");
    const ids = Array.from({ length: 500 }, () => randomMemberId(entropy));
    expect(new Set(ids).size).toBe(500);
    expect(ids.every((id) => /^[a-z]{3}[0-9]{5}$/.test(id))).toBe(true);
    const ascending = ids.filter((id, i) => i > 0 && id > (ids[i - 1] ?? ""));
    expect(ascending.length).toBeGreaterThan(150);
    expect(ascending.length).toBeLessThan(350);
  });

  test("S05 whatever password is chosen, a right one signs in and a wrong one does not", () => {
    const world = new EngineWorld();
    expect(refusalOf(world.signIn(false))).toBe("WRONG_CREDENTIALS");
    expect(must(world.signIn(true)).is).toBe("signed-in");
  });
});
