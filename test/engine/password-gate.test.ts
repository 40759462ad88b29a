import { describe, expect, test } from "vitest";
import { HOUR_MS } from "../../shared/time";
import { WEB_DEVICE, completeMember, wrongTotp } from "../fakes/engine-states";
import { EngineWorld } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

describe("guessing the password", () => {
  test("R28 a right password starts its count anew", () => {
    const world = new EngineWorld();
    for (let i = 0; i < 60; i++) {
      for (let j = 0; j < 4; j++)
        expect(refusalOf(world.signIn(false))).toBe("WRONG_CREDENTIALS");
      expect(must(world.signIn()).is).toBe("signed-in");
    }
  });

  test("R28 the wait doubles from 30 seconds at the fifth failure to an hour, and never becomes a lock for good", () => {
    const world = new EngineWorld();
    const waits: number[] = [];
    for (let i = 0; i < 60; i++) {
      expect(refusalOf(world.signIn(false))).toBe("WRONG_CREDENTIALS");
      const { waitUntil } = world.member.gate.password.stranger;
      waits.push(Math.max(0, waitUntil - world.now) / 1000);
      if (waitUntil > world.now) {
        world.now = waitUntil - 1;
        expect(refusalOf(world.signIn(true))).toBe("PASSWORD_WAIT");
        world.now += 1;
      }
    }
    const grown = [0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920];
    expect(waits).toEqual([...grown, ...Array<number>(49).fill(3600)]);
    expect(must(world.signIn()).is).toBe("signed-in");
    expect(refusalOf(world.signIn(false))).toBe("WRONG_CREDENTIALS");
    expect(must(world.signIn()).is).toBe("signed-in");
  });

  test("R28 wrong passwords keep nobody from a second step under way", () => {
    const { world, secret } = completeMember();
    const key = world.challenge();
    for (let i = 0; i < 30; i++) world.signIn(false);
    expect(refusalOf(world.signIn())).toBe("PASSWORD_WAIT");
    expect(world.submit(key, "totp", world.totpCode(secret)).ok).toBe(true);
  });

  test("R28 a password asked again inside a session waits by its own count, not the stranger's", () => {
    const { world, session } = completeMember();
    for (let i = 0; i < 30; i++) world.signIn(false);
    const check = (isPasswordRight: boolean) =>
      world.run<"check-password">({
        type: "check-password",
        session,
        isPasswordRight,
      });
    expect(check(true).ok).toBe(true);
    const replies = [1, 2, 3, 4, 5].map(() => refusalOf(check(false)));
    expect(replies).toEqual(Array(5).fill("WRONG_CREDENTIALS"));
    expect(refusalOf(check(true))).toBe("PASSWORD_WAIT");
    expect(
      refusalOf(
        world.run<"reauthenticate">({
          type: "reauthenticate",
          session,
          isPasswordRight: true,
        }),
      ),
    ).toBe("PASSWORD_WAIT");
  });
});

describe("C5 strangers at full rate for a day", () => {
  const attack = (
    { world, deviceId }: ReturnType<typeof completeMember>,
    attempt: () => void,
  ) => {
    const end = world.now + 24 * HOUR_MS;
    let visits = 0;
    for (; world.now < end; world.now += HOUR_MS / 2) {
      for (let i = 0; i < 12; i++) attempt();
      const proof = world.proof(WEB_DEVICE, deviceId);
      if (must(world.signIn(true, proof)).is === "signed-in") visits++;
    }
    return visits;
  };

  test("C5 who guess the password, with made-up proofs and without: the owner's trusted device gets in each time, and a device that is not trusted after the wait", () => {
    const member = completeMember();
    const { world, deviceId } = member;
    const stolen = world.proof(WEB_DEVICE, deviceId, "a.1.b");
    let looked = 0;
    const visits = attack(member, () => {
      for (const proof of [stolen, null])
        if (refusalOf(world.signIn(false, proof)) === "WRONG_CREDENTIALS")
          looked++;
    });
    expect(visits).toBe(48);
    expect(looked).toBeLessThan(5 + 7 + 25); // five, the doubling ones, one an hour
    world.signIn(false);
    expect(refusalOf(world.signIn())).toBe("PASSWORD_WAIT");
    world.now += HOUR_MS;
    expect(must(world.signIn()).is).toBe("second-step");
  });

  test("C5 who know the password and guess the second step: the owner's trusted device gets in each time", () => {
    const member = completeMember();
    const { world, secret } = member;
    const guess = () => {
      const wrong = wrongTotp(world, secret);
      world.submit(world.challenge(), "totp", wrong);
    };
    const visits = attack(member, guess);
    guess();
    expect(visits).toBe(48);
    expect(world.member.gate.secondStep.failures).toBeGreaterThan(20);
    expect(refusalOf(world.sendLink(world.challenge()))).toBe("LOCKED_OUT");
  });
});
