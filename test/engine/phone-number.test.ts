import { describe, expect, test } from "vitest";
import { standardPolicy } from "../../electron/engine";
import { readNumber } from "../../electron/engine/phone-number";
import { completeMember, memberStates } from "../fakes/engine-states";
import { EngineWorld } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

const read = (text: string) => {
  const outcome = readNumber(text, standardPolicy);
  return outcome.ok ? outcome.value : outcome.problem.data.because;
};

test.each([
  ["090-1234-5678", "+819012345678"],
  ["０９０ー１２３４ー５６７８", "+819012345678"],
  ["+81 90 1234 5678", "+819012345678"],
  ["07012345678", "+817012345678"],
  ["03-1234-5678", "+81312345678"],
  ["050-1234-5678", "+815012345678"],
])("R35 %s is served", (typed, number) => {
  expect(read(typed)).toBe(number);
});

test.each([
  ["a premium call", "0990-12-3456", ["kind", "not-a-number"]],
  ["a shared-cost call", "0570-012-345", ["kind"]],
  ["a free call", "0120-123-456", ["kind"]],
  ["another country", "+1 212 555 0123", ["country"]],
  ["another country", "+44 7911 123456", ["country"]],
  ["a satellite phone", "+882 16 12345678", ["country", "not-a-number"]],
  ["the police", "110", ["not-a-number"]],
  ["a digit too few", "090-1234-567", ["not-a-number"]],
  ["a digit too many", "090-1234-56789", ["not-a-number"]],
  ["an extension", "090-1234-5678 ext. 9", ["not-a-number"]],
  ["a sentence", "call 090-1234-5678", ["not-a-number"]],
  ["a URI", "tel:+819012345678;phone-context=+1", ["not-a-number"]],
  ["nothing", "", ["not-a-number"]],
  ["far too long", "0".repeat(100_000), ["not-a-number"]],
])("R35 %s is refused", (_, typed, because) => {
  expect(because).toContain(read(typed));
});

test("R35 another country is served when the policy names it, and only then", () => {
  const policy = { ...standardPolicy, countries: ["JP", "US"] };
  expect(readNumber("+1 212 555 0123", policy).ok).toBe(true);
  expect(readNumber("+44 7911 123456", policy).ok).toBe(false);
});

describe("a phone is a weak method", () => {
  test("R34 a number gets no code to sign in before it was proven by one", () => {
    const { world, session } = completeMember();
    const { phoneId } = must(
      world.run<"add-phone">({
        type: "add-phone",
        session,
        number: "080-1111-2222",
      }),
    );
    const key = world.challenge();
    expect(refusalOf(world.sendCode(key, phoneId))).toBe("METHOD_UNAVAILABLE");
    const { view } = must(
      world.run<"read-second-step">({
        type: "read-second-step",
        challenge: key,
      }),
    );
    const sms = view.choices.find(({ method }) => method === "sms");
    expect(sms?.phones).toHaveLength(1);
    const binding = world.bind(session);
    must(world.sendCode(binding, phoneId));
    must(world.submit(binding, "sent", world.lastCode));
    expect(world.notices.at(-1)).toBe("phone-added");
    world.now += 60_000;
    expect(world.sendCode(world.challenge(), phoneId).ok).toBe(true);
  });

  test("R34 a number that was never proven is forgotten after an hour", () => {
    const { world, session } = completeMember();
    const number = "080-1111-2222";
    must(world.run<"add-phone">({ type: "add-phone", session, number }));
    const phones = () => {
      world.signIn();
      return world.member.phones.length;
    };
    world.now += 3_599_999;
    expect(phones()).toBe(2);
    world.now += 1;
    expect(phones()).toBe(1);
  });

  test("R34 whoever has only a phone is offered mail beside it, and asked to add an app", () => {
    const world = new EngineWorld();
    const session = world.session();
    must(world.setTwoStep(session, true));
    world.addPhone(session);
    const progress = must(world.signIn());
    if (progress.is !== "second-step") throw new Error(progress.is);
    expect(progress.view.choices.map(({ method }) => method)).toEqual([
      "sms",
      "email",
      "voice",
    ]);
    const account = must(
      world.run<"read-account">({ type: "read-account", session }),
    );
    expect(account.recommendations).toContain("more-than-phone");
  });

  test("R34 adding and removing a number asks for a fresh authentication", () => {
    const { world, session, phoneId } = completeMember();
    world.now += 20 * 60_000;
    expect([
      refusalOf(
        world.run<"add-phone">({
          type: "add-phone",
          session,
          number: "080-1111-2222",
        }),
      ),
      refusalOf(
        world.run<"remove-phone">({ type: "remove-phone", session, phoneId }),
      ),
    ]).toEqual(["REAUTHENTICATION_NEEDED", "REAUTHENTICATION_NEEDED"]);
  });
});

test("R35 without a right password, or a session, nothing is ever sent to a phone", () => {
  let tried = 0;
  for (const arrange of Object.values(memberStates)) {
    const { world } = arrange();
    const before = world.effects.length;
    for (let i = 0; i < 4; i++) world.signIn(false);
    for (const { id } of world.member.challenges)
      for (const phone of world.member.phones) {
        const reply = world.sendCode({ id, secret: "guessed" }, phone.id);
        expect(refusalOf(reply)).toBe("CHALLENGE_OVER");
        tried++;
      }
    expect(world.effects.slice(before)).toEqual([]);
  }
  expect(tried).toBeGreaterThan(1);
});
