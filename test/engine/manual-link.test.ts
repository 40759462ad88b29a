import { describe, expect, test } from "vitest";
import { deviceKey } from "../fakes/device-key";
import { EngineWorld } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

const view = (world: EngineWorld, session: string) =>
  must(world.run<"read-account">({ type: "read-account", session }));
const choices = (world: EngineWorld) => {
  const progress = must(world.signIn());
  if (progress.is !== "second-step") throw new Error(progress.is);
  return progress.view.choices;
};

describe("the link", () => {
  test("S24 S29 one click, one mail; opened, it completes", () => {
    const world = new EngineWorld();
    world.turnOnByTotp();
    const challenge = world.challenge();
    const before = world.effects.length;
    must(world.sendLink(challenge));
    expect(world.effects.slice(before).map(({ type }) => type)).toEqual([
      "deliver-link",
    ]);
    expect(must(world.redeem(challenge, world.lastToken))).toMatchObject({
      purpose: "sign-in",
      method: "email",
    });
  });

  test("S30 trust comes after it, by a click of its own, once, in that session and within ten minutes", () => {
    const world = new EngineWorld();
    const { session: other } = world.turnOnByTotp();
    const challenge = world.challenge();
    must(world.sendLink(challenge));
    const done = must(world.redeem(challenge, world.lastToken));
    if (done.purpose !== "sign-in") throw new Error(done.purpose);
    expect(world.member.devices).toEqual([]);
    const register = (session: string) =>
      world.run<"register-device">({
        type: "register-device",
        session,
        name: "PC",
        publicKey: deviceKey().publicKey,
      });
    expect(refusalOf(register(other))).toBe("NOTHING_TO_CONFIRM");
    world.now += 10 * 60_000 - 1;
    must(register(done.token));
    expect(refusalOf(register(done.token))).toBe("NOTHING_TO_CONFIRM");
    expect(world.member.devices).toHaveLength(1);
  });

  test("D1 where the policy switches mail off, it is no way in, and the only one is never taken away", () => {
    const world = new EngineWorld({ emailAllowed: false });
    const { session } = world.turnOnByTotp();
    expect(choices(world).map(({ method }) => method)).toEqual(["totp"]);
    expect(refusalOf(world.sendLink(world.challenge()))).toBe(
      "METHOD_UNAVAILABLE",
    );
    expect(
      refusalOf(world.run<"remove-totp">({ type: "remove-totp", session })),
    ).toBe("METHOD_UNAVAILABLE");
  });

  test("D1 with mail alone it works, and more is recommended", () => {
    const world = new EngineWorld();
    const session = world.session();
    must(world.setTwoStep(session, true));
    const challenge = world.bind(session);
    must(world.sendLink(challenge));
    must(world.redeem(challenge, world.lastToken));
    expect(view(world, session).recommendations).toEqual([
      "create-backup-codes",
      "more-than-mail",
    ]);
  });

  test("D2 the policy may shorten a link's life", () => {
    const world = new EngineWorld({ linkMinutes: 5 });
    world.turnOnByTotp();
    const challenge = world.challenge();
    must(world.sendLink(challenge));
    const { lastToken } = world;
    world.now += 5 * 60_000;
    expect(refusalOf(world.redeem(challenge, lastToken))).toBe("LINK_UNUSABLE");
  });
});

test("S06 C5 whoever asks for new passwords all day uses up none of the member's links", () => {
  const world = new EngineWorld();
  world.turnOnByTotp();
  for (let i = 0; i < 30; i++) {
    world.now += 20 * 60_000;
    world.run<"request-password-reset">({
      type: "request-password-reset",
      from: { deviceName: "elsewhere", ip: null },
    });
  }
  const asked = world.run<"request-password-reset">({
    type: "request-password-reset",
    from: { deviceName: "elsewhere", ip: null },
  });
  expect(refusalOf(asked)).toBe("SENDING_LIMITED");
  must(world.sendLink(world.challenge()));
});
