import { describe, expect, test } from "vitest";
import { EngineWorld } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

describe("turning two-step verification on", () => {
  test("S01 with it on, a password alone gives no session; with the code it does", () => {
    const world = new EngineWorld();
    const { secret } = world.turnOnByTotp();
    world.now += 60_000;
    const progress = must(world.signIn());
    expect(progress.is).toBe("second-step");
    if (progress.is !== "second-step") return;
    expect(JSON.stringify(progress)).not.toContain("token");
    const done = must(
      world.submit(progress.key, "totp", world.totpCode(secret)),
    );
    if (done.purpose !== "sign-in") throw new Error(done.purpose);
    const account = must(
      world.run<"read-account">({ type: "read-account", session: done.token }),
    );
    expect(account.memberId).toBe("nnn12345");
  });

  test("S27 a link opened elsewhere signs in whoever opened it, and not who asked", () => {
    const world = new EngineWorld();
    world.turnOnByTotp();
    const asker = world.challenge();
    must(world.sendLink(asker));
    const opener = world.challenge();
    const done = must(world.redeem(opener, world.lastToken));
    expect(done.purpose).toBe("sign-in");
    expect(refusalOf(world.redeem(asker, world.lastToken))).toBe(
      "LINK_UNUSABLE",
    );
  });
});
