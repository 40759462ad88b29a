import { describe, expect, test } from "vitest";
import {
  NO_BACKUP_CODE,
  completeMember,
  nextChallenge,
  otherThan,
  wrongTotp,
} from "../fakes/engine-states";
import { must, refusalOf } from "../fakes/must";

describe("guessing the second step", () => {
  test("R24 the wait after five wrong ones holds across sign-ins begun before and after, for every method, to the millisecond", () => {
    const { world, secret, codes, phoneId } = completeMember();
    const [a, b] = [world.challenge(), world.challenge()];
    must(world.sendCode(b, phoneId));
    must(world.sendLink(b));
    const code = world.lastCode;
    for (const key of [a, b, a, b, a])
      expect(
        refusalOf(world.submit(key, "totp", wrongTotp(world, secret))),
      ).toBe("WRONG_CODE");
    const until = world.now + 30_000;
    const later = world.challenge();
    const tries = () => [
      world.submit(a, "totp", world.totpCode(secret)),
      world.submit(later, "totp", world.totpCode(secret)),
      world.submit(later, "backup", codes[0] ?? ""),
      world.submit(b, "sent", code),
      world.redeem(b, world.lastToken),
      world.sendLink(later),
      world.sendCode(later, phoneId),
    ];
    const locked = {
      ok: false,
      problem: { code: "LOCKED_OUT", data: { until } },
    };
    for (const reply of tries()) expect(reply).toEqual(locked);
    world.now = until - 1;
    for (const reply of tries()) expect(reply).toEqual(locked);
    world.now = until;
    expect(world.submit(b, "sent", code).ok).toBe(true);
  });

  test("R24 a second step taken rightly ends the wait's growth, and the member is told when a wait begins", () => {
    const { world, secret, codes } = completeMember();
    const failFiveTimes = () => {
      const key = world.challenge();
      for (let i = 0; i < 5; i++)
        world.submit(key, "totp", wrongTotp(world, secret));
      const before = world.now;
      nextChallenge(world);
      return world.now - before;
    };
    expect(failFiveTimes()).toBe(30_000);
    expect(world.notices.at(-1)).toBe("second-step-locked");
    expect(failFiveTimes()).toBe(60_000); // the sixth failure alone
    const told = world.notices.length;
    must(world.submit(nextChallenge(world), "backup", codes[0] ?? ""));
    expect(failFiveTimes()).toBe(30_000);
    expect(world.notices.slice(told)).toContain("second-step-locked");
  });

  test("R28 five tries, and that sign-in is over, wait or no wait; the password's count knows nothing of it", () => {
    const { world, secret } = completeMember();
    const key = world.challenge();
    const left = [1, 2, 3, 4, 5].map(() => {
      const reply = world.submit(key, "totp", wrongTotp(world, secret));
      return reply.ok || reply.problem.code !== "WRONG_CODE"
        ? null
        : reply.problem.data.triesLeft;
    });
    expect(left).toEqual([4, 3, 2, 1, 0]);
    expect(must(world.signIn()).is).toBe("second-step");
    world.now += 30_000;
    expect(refusalOf(world.submit(key, "totp", world.totpCode(secret)))).toBe(
      "CHALLENGE_OVER",
    );
  });

  test("R29 neither a right password nor a resent code gives a try back", () => {
    const { world, phoneId } = completeMember();
    const key = world.challenge();
    const replies = [1, 2, 3, 4, 5].map(() => {
      world.now += 61_000;
      must(world.signIn());
      world.sendCode(key, phoneId); // the fourth is one too many for this number
      return world.submit(key, "sent", otherThan(world.lastCode));
    });
    expect(replies.map(refusalOf)).toEqual(Array(5).fill("WRONG_CODE"));
    expect(replies.at(-1)).toHaveProperty("problem.data.triesLeft", 0);
    const next = world.challenge();
    expect(refusalOf(world.sendCode(next, phoneId))).toBe("LOCKED_OUT");
    expect(refusalOf(world.submit(key, "sent", world.lastCode))).toBe(
      "CHALLENGE_OVER",
    );
  });

  test("R30 one count for all methods: an app code, a code sent, a printed one, a link and a resynchronisation make five", () => {
    const { world, secret, phoneId, session } = completeMember();
    const wrong = wrongTotp(world, secret);
    must(world.sendCode(world.challenge(), phoneId));
    const key = world.challenge();
    world.now += 60_000;
    must(world.sendCode(key, phoneId));
    const replies = [
      world.submit(key, "totp", wrongTotp(world, secret)),
      world.submit(key, "sent", otherThan(world.lastCode)),
      world.submit(key, "backup", NO_BACKUP_CODE),
      world.redeem(key, "no-such-link"),
      world.run<"resync-totp">({
        type: "resync-totp",
        session,
        codes: [wrong, wrong],
      }),
    ];
    expect(replies.map(refusalOf)).toEqual([
      "WRONG_CODE",
      "WRONG_CODE",
      "WRONG_CODE",
      "LINK_UNUSABLE",
      "WRONG_CODE",
    ]);
    expect(refusalOf(world.submit(key, "totp", world.totpCode(secret)))).toBe(
      "LOCKED_OUT",
    );
    expect(
      refusalOf(
        world.run<"resync-totp">({
          type: "resync-totp",
          session,
          codes: [world.totpCode(secret, -1), world.totpCode(secret)],
        }),
      ),
    ).toBe("LOCKED_OUT");
  });

  test("R30 what is not even the form of a code, or was for no method there is, is no guess", () => {
    const { world, secret } = completeMember();
    const key = world.challenge();
    for (let i = 0; i < 20; i++) {
      expect(refusalOf(world.submit(key, "totp", "12345"))).toBe(
        "MALFORMED_CODE",
      );
      expect(refusalOf(world.submit(key, "sent", "123456"))).toBe(
        "METHOD_UNAVAILABLE",
      );
    }
    expect(world.submit(key, "totp", world.totpCode(secret)).ok).toBe(true);
  });

  test("C2 of 200 guesses over 20 sign-ins at one moment, five are looked at", () => {
    const { world, secret } = completeMember();
    const keys = Array.from({ length: 20 }, () => world.challenge());
    const replies = Array.from({ length: 200 }, (_, i) =>
      refusalOf(
        world.submit(
          keys[(i * 7) % 20] ?? world.challenge(),
          "totp",
          wrongTotp(world, secret),
        ),
      ),
    );
    expect(replies.filter((code) => code === "WRONG_CODE")).toHaveLength(5);
    expect(world.member.gate.secondStep.failures).toBe(5);
  });
});

test("C18 a lock that begins while a right code is in the hand is looked at when the code comes", () => {
  const { world, secret, phoneId } = completeMember();
  const owner = world.challenge();
  must(world.sendCode(owner, phoneId));
  const other = world.challenge();
  for (let i = 0; i < 5; i++)
    world.submit(other, "totp", wrongTotp(world, secret));
  expect(refusalOf(world.submit(owner, "sent", world.lastCode))).toBe(
    "LOCKED_OUT",
  );
  expect(refusalOf(world.submit(owner, "totp", world.totpCode(secret)))).toBe(
    "LOCKED_OUT",
  );
});
