import { describe, expect, test } from "vitest";
import { step, type Member } from "../../electron/engine";
import { sentCodeMac } from "../../electron/engine/verify";
import { completeMember } from "../fakes/engine-states";
import type { EngineWorld } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

/** Fifty tries at one moment, each by a sign-in of its own where there is room; how many got in. */
function getIn(
  world: EngineWorld,
  attempt: (key: ReturnType<EngineWorld["challenge"]>) => { ok: boolean },
): number {
  const keys = Array.from({ length: 10 }, () => world.challenge());
  let accepted = 0;
  for (let i = 0; i < 50; i++)
    if (attempt(keys[i % 10] ?? world.challenge()).ok) accepted++;
  return accepted;
}

describe("a code from the app", () => {
  test("R23 fifty tries at one moment: one gets in, and the second is told that it was used", () => {
    const { world, secret } = completeMember();
    const code = world.totpCode(secret);
    const replies: unknown[] = [];
    const accepted = getIn(world, (key) => {
      const reply = world.submit(key, "totp", code);
      replies.push(reply.ok ? "in" : reply.problem);
      return reply;
    });
    expect(accepted).toBe(1);
    expect(replies.slice(0, 2)).toEqual([
      "in",
      { code: "WRONG_CODE", data: { because: "used", triesLeft: 4 } },
    ]);
  });

  test("R23 after a newer step was taken, the older one is refused though it was never used", () => {
    const { world, secret } = completeMember();
    const [older, newer] = [world.totpCode(secret), world.totpCode(secret, 1)];
    must(world.submit(world.challenge(), "totp", newer));
    for (const code of [older, newer])
      expect(world.submit(world.challenge(), "totp", code)).toHaveProperty(
        "problem.data.because",
        "used",
      );
    world.now += 60_000;
    const next = world.totpCode(secret);
    expect(world.submit(world.challenge(), "totp", next).ok).toBe(true);
  });

  test("R23 the code that proved the app is spent for signing in, and one that signed in is spent for authenticating again", () => {
    const { world, secret, session } = completeMember();
    const issued = must(
      world.run<"issue-totp">({ type: "issue-totp", session }),
    );
    const proven = world.totpCode(issued.secret);
    must(world.submit(world.bind(session), "totp", proven));
    expect(refusalOf(world.submit(world.challenge(), "totp", proven))).toBe(
      "WRONG_CODE",
    );
    expect(secret).not.toBe(issued.secret);

    const token = world.signInByTotp(issued.secret);
    const again = must(
      world.run<"reauthenticate">({
        type: "reauthenticate",
        session: token,
        isPasswordRight: true,
      }),
    );
    if (again.is !== "second-step") throw new Error(again.is);
    const used = world.totpCode(issued.secret);
    expect(world.submit(again.key, "totp", used)).toHaveProperty(
      "problem.data.because",
      "used",
    );
  });

  test("R23 a pair that resynchronised the app spends its second code and all before it", () => {
    const { world, secret, session } = completeMember();
    const codes = [world.totpCode(secret), world.totpCode(secret, 1)] as const;
    must(world.run<"resync-totp">({ type: "resync-totp", session, codes }));
    for (const code of codes)
      expect(refusalOf(world.submit(world.challenge(), "totp", code))).toBe(
        "WRONG_CODE",
      );
  });
});

describe("a code that was sent", () => {
  test("R33 it works once, fifty tries at one moment", () => {
    const { world, phoneId } = completeMember();
    const keys = Array.from({ length: 10 }, () => world.challenge());
    const [asker] = keys;
    if (asker === undefined) throw new Error("no challenge");
    must(world.sendCode(asker, phoneId));
    const code = world.lastCode;
    const accepted = Array.from({ length: 50 }, (_, i) =>
      world.submit(keys[i % 10] ?? asker, "sent", code),
    ).filter(({ ok }) => ok);
    expect(accepted).toHaveLength(1);
  });

  test("R33 after five wrong tries the right code is worth nothing any more, the wait over or not", () => {
    const { world, phoneId } = completeMember();
    const key = world.challenge();
    must(world.sendCode(key, phoneId));
    const code = world.lastCode;
    const wrong = code === "000000" ? "111111" : "000000";
    for (let i = 0; i < 5; i++)
      expect(refusalOf(world.submit(key, "sent", wrong))).toBe("WRONG_CODE");
    world.now += 30_000;
    expect(refusalOf(world.submit(key, "sent", code))).toBe("CHALLENGE_OVER");
    expect(refusalOf(world.submit(world.challenge(), "sent", code))).toBe(
      "METHOD_UNAVAILABLE",
    );
  });

  test("R31 it belongs to the sign-in that asked for it, though another one asked too", () => {
    const { world, phoneId } = completeMember();
    const [mine, other] = [world.challenge(), world.challenge()];
    must(world.sendCode(mine, phoneId));
    const code = world.lastCode;
    world.now += 60_000;
    must(world.sendCode(other, phoneId));
    expect(world.lastCode).not.toBe(code);
    expect(refusalOf(world.submit(other, "sent", code))).toBe("WRONG_CODE");
    expect(world.submit(mine, "sent", code).ok).toBe(true);
  });

  test("R31 only the last one that was sent counts, by whichever channel", () => {
    const { world, phoneId } = completeMember();
    const key = world.challenge();
    must(world.sendCode(key, phoneId));
    const first = world.lastCode;
    world.now += 60_000;
    must(world.sendCode(key, phoneId, "voice"));
    expect(world.lastCode).not.toBe(first);
    expect(refusalOf(world.submit(key, "sent", first))).toBe("WRONG_CODE");
    expect(must(world.submit(key, "sent", world.lastCode)).method).toBe(
      "voice",
    );
  });

  test("R31 six digits from the given randomness alone, kept as an HMAC under the service's key", () => {
    const codes = new Set<string>();
    let kept: Member["challenges"][number]["sent"] | undefined;
    for (let i = 0; i < 40; i++) {
      const { world, phoneId } = completeMember();
      for (let j = 0; j < i; j++) world.entropy(1);
      must(world.sendCode(world.challenge(), phoneId));
      codes.add(world.lastCode);
      expect(world.lastCode).toMatch(/^[0-9]{6}$/);
      kept = world.member.challenges.at(-1)?.sent;
      expect(JSON.stringify(world.member)).not.toContain(`"${world.lastCode}"`);
    }
    expect(codes.size).toBe(40);
    expect(kept?.mac).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  test("R31 what is kept of the same digits differs from sign-in to sign-in", () => {
    const { codeKey } = completeMember().world.context;
    const kept = ["a", "b"].map((id) => sentCodeMac(codeKey, id, "123456"));
    expect(kept[0]).not.toBe(kept[1]);
  });

  test("R31 under another service key the same digits are another code", () => {
    const { world, phoneId } = completeMember();
    const key = world.challenge();
    must(world.sendCode(key, phoneId));
    const command = {
      type: "submit-code",
      challenge: key,
      kind: "sent",
      code: world.lastCode,
      trust: null,
    } as const;
    const other = { ...world.context, codeKey: new Uint8Array(32).fill(8) };
    expect(step<"submit-code">(world.member, command, other).reply.ok).toBe(
      false,
    );
    expect(
      step<"submit-code">(world.member, command, world.context).reply.ok,
    ).toBe(true);
  });

  test("R32 it is valid for ten minutes, to the millisecond, and told apart from a wrong one after", () => {
    const at = (ms: number) => {
      const { world, session } = completeMember();
      const { phoneId } = must(
        world.run<"add-phone">({
          type: "add-phone",
          session,
          number: "080-1111-2222",
        }),
      );
      const key = world.bind(session); // lasts for an hour, so that the code ends first
      must(world.sendCode(key, phoneId));
      world.now += ms;
      return world.submit(key, "sent", world.lastCode);
    };
    expect(at(599_999).ok).toBe(true);
    expect(at(600_000)).toHaveProperty("problem.data.because", "expired");
  });
});

describe("a link", () => {
  test("R40 it works once, fifty tries at one moment", () => {
    const { world } = completeMember();
    must(world.sendLink(world.challenge()));
    const token = world.lastToken;
    expect(getIn(world, (key) => world.redeem(key, token))).toBe(1);
  });
});

describe("a printed code", () => {
  test("R50 each of the ten works once, fifty tries at one moment", () => {
    const { world, codes } = completeMember();
    for (const code of codes) {
      expect(getIn(world, (key) => world.submit(key, "backup", code))).toBe(1);
      world.now += 86_400_000;
    }
    expect(world.member.backupCodes?.codes.map((c) => c.usedAt)).not.toContain(
      null,
    );
    const reply = world.submit(world.challenge(), "backup", codes[0] ?? "");
    expect(refusalOf(reply)).toBe("METHOD_UNAVAILABLE");
  });

  test("R46 a used code stays used, however it is typed", () => {
    const { world, codes } = completeMember();
    const [code = ""] = codes;
    must(world.submit(world.challenge(), "backup", code));
    const typed = code.toLowerCase().replaceAll("-", " ");
    expect(world.submit(world.challenge(), "backup", typed)).toHaveProperty(
      "problem.data.because",
      "used",
    );
  });
});
