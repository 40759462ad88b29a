import { describe, expect, test } from "vitest";
import { EngineWorld } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

const view = (world: EngineWorld, session: string) =>
  must(world.run<"read-account">({ type: "read-account", session }));
const choices = (world: EngineWorld) => {
  const progress = must(world.signIn());
  if (progress.is !== "second-step") throw new Error(progress.is);
  return progress.view.choices;
};

describe("the phone", () => {
  test.each(["sms", "voice"] as const)(
    "S31 S32 S33 S35 by %s: proven numbers only, shown masked; one click, one message; six digits, ten minutes, once",
    (channel) => {
      const world = new EngineWorld();
      const { session } = world.turnOnByTotp();
      const phoneId = world.addPhone(session);
      must(
        world.run<"add-phone">({
          type: "add-phone",
          session,
          number: "080-9999-0000",
        }),
      );
      const offered = choices(world).find(({ method }) => method === channel);
      expect(offered?.phones).toEqual([{ phoneId, masked: "*******5678" }]);
      world.now += 60_000;
      const challenge = world.challenge();
      const before = world.effects.length;
      must(world.sendCode(challenge, phoneId, channel));
      expect(world.effects.slice(before)).toMatchObject([
        { type: "deliver-code", channel, to: "+819012345678" },
      ]);
      const { lastCode } = world;
      expect(lastCode).toMatch(/^[0-9]{6}$/);
      world.now += 10 * 60_000 - 1;
      const typed = lastCode.replace(/[0-9]/g, (d) =>
        String.fromCharCode(d.charCodeAt(0) + 0xfee0),
      );
      must(
        world.submit(
          challenge,
          "sent",
          ` ${typed.slice(0, 3)} ${typed.slice(3)}`,
        ),
      );
      expect(refusalOf(world.submit(challenge, "sent", lastCode))).toBe(
        "CHALLENGE_OVER",
      );
      world.now += 60_000;
      const next = world.challenge();
      must(world.sendCode(next, phoneId, channel));
      const late = world.lastCode;
      const { member } = world;
      world.now += 10 * 60_000 - 1;
      must(world.submit(next, "sent", late));
      world.member = member;
      world.now += 1;
      expect(refusalOf(world.submit(next, "sent", late))).toBe(
        "CHALLENGE_OVER",
      );
    },
  );

  test("D5 a phone is never the only way: another that needs no phone stands beside it", () => {
    const world = new EngineWorld();
    const session = world.session();
    must(world.setTwoStep(session, true));
    world.addPhone(session);
    expect(choices(world).map(({ method }) => method)).toEqual([
      "sms",
      "email",
      "voice",
    ]);
    expect(view(world, session).recommendations).toContain("more-than-phone");
  });
});
