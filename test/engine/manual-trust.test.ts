import { describe, expect, test } from "vitest";
import { deviceKey } from "../fakes/device-key";
import { EngineWorld } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

describe("trust", () => {
  test.each(["totp", "sms", "voice"] as const)(
    "S19 S21 S34 S37 by %s, code and trust go together; unticked, nothing is trusted",
    (method) => {
      const world = new EngineWorld();
      const { secret, session } = world.turnOnByTotp();
      const phoneId = world.addPhone(session);
      const answer = (trust: { name: string; publicKey: string } | null) => {
        world.now += 120_000;
        const challenge = world.challenge();
        if (method === "totp")
          return must(
            world.submit(challenge, "totp", world.totpCode(secret), trust),
          );
        must(world.sendCode(challenge, phoneId, method));
        return must(world.submit(challenge, "sent", world.lastCode, trust));
      };
      expect(answer(null).deviceId).toBeNull();
      expect(world.member.devices).toEqual([]);
      const { publicKey } = deviceKey();
      expect(answer({ name: " 自宅のPC ", publicKey }).deviceId).not.toBeNull();
      expect(world.member.devices).toMatchObject([
        { name: "自宅のPC", publicKey },
      ]);
      expect(world.notices).toContain("device-registered");
    },
  );

  test("S22 a name of 1 to 50 characters without control characters; a bad one costs no try", () => {
    const world = new EngineWorld();
    const { secret } = world.turnOnByTotp();
    const { publicKey } = deviceKey();
    world.now += 60_000;
    const challenge = world.challenge();
    for (const [name, because] of [
      ["", "empty"],
      [" \t ", "empty"],
      ["あ".repeat(51), "too-long"],
      ["a\u0000b", "characters"],
      ["a\r\nBcc: x", "characters"],
      ["\u202eCP", "characters"],
    ] as const)
      expect(
        world.submit(challenge, "totp", world.totpCode(secret), {
          name,
          publicKey,
        }),
      ).toEqual({
        ok: false,
        problem: { code: "NAME_REFUSED", data: { because } },
      });
    expect(world.member.challenges[0]?.failures).toBe(0);
    const name = "𠮷".repeat(50);
    must(
      world.submit(challenge, "totp", world.totpCode(secret), {
        name,
        publicKey,
      }),
    );
    expect(world.member.devices[0]?.name).toBe(name);
  });

  test("S38 D4 a trusted device needs the password only, to the last millisecond of its period, and never less", () => {
    const world = new EngineWorld();
    const { secret } = world.turnOnByTotp();
    const key = deviceKey();
    world.now += 60_000;
    const done = must(
      world.submit(world.challenge(), "totp", world.totpCode(secret), {
        name: "PC",
        publicKey: key.publicKey,
      }),
    );
    if (done.deviceId === null) throw new Error("not trusted");
    const registered = world.now;
    const enter = (isRight = true) => {
      if (done.deviceId === null) throw new Error("not trusted");
      return world.signIn(isRight, world.proof(key, done.deviceId));
    };
    expect(must(enter())).toMatchObject({
      is: "signed-in",
      by: "trusted-device",
    });
    expect(refusalOf(enter(false))).toBe("WRONG_CREDENTIALS");
    world.now = registered + 30 * 86_400_000 - 1;
    expect(must(enter()).is).toBe("signed-in");
    world.now += 1;
    expect(must(enter()).is).toBe("second-step");
  });

  test("S09 a shorter period ends trust sooner, at once; a longer one lengthens none that was given", () => {
    const world = new EngineWorld();
    const { secret, session } = world.turnOnByTotp();
    world.now += 60_000;
    must(
      world.submit(world.challenge(), "totp", world.totpCode(secret), {
        name: "PC",
        publicKey: deviceKey().publicKey,
      }),
    );
    const registered = world.now;
    const expiry = () => (world.member.devices[0]?.expiresAt ?? 0) - registered;
    expect(expiry()).toBe(30 * 86_400_000);
    must(world.setTwoStep(session, true, "3"));
    expect(expiry()).toBe(3 * 86_400_000);
    must(world.setTwoStep(session, true, "30"));
    expect(expiry()).toBe(3 * 86_400_000);
  });
});
