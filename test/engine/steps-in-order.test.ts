import { describe, expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../shared/time";
import { proposalIdSchema } from "../../shared/ids";
import {
  WEB_DEVICE,
  completeMember,
  memberStates,
  wrongTotp,
} from "../fakes/engine-states";
import { EngineWorld, FROM } from "../fakes/engine-world";
import { everyCommand } from "../fakes/every-command";
import { must, refusalOf } from "../fakes/must";

describe("only in order", () => {
  test("R57 no method is taken before its own first step", () => {
    const { world, secret, session } = completeMember();
    const key = world.challenge();
    const binding = world.bind(session);
    expect([
      refusalOf(world.submit(key, "sent", "123456")), // none was sent
      refusalOf(world.redeem(key, "A".repeat(43))), // none was asked for
      refusalOf(world.submit(binding, "totp", world.totpCode(secret))), // none was issued
      refusalOf(world.submit(binding, "backup", "0000-0000-0000-0000")),
      refusalOf(world.sendLink(binding)), // no new address to prove
    ]).toEqual([
      "METHOD_UNAVAILABLE",
      "LINK_UNUSABLE",
      "METHOD_UNAVAILABLE",
      "METHOD_UNAVAILABLE",
      "METHOD_UNAVAILABLE",
    ]);
  });

  test("R57 settings are confirmed as they were proposed, or not at all", () => {
    const world = new EngineWorld();
    const session = world.session();
    const confirm = (
      proposalId = proposalIdSchema.parse(crypto.randomUUID()),
    ) =>
      world.run<"confirm-settings">({
        type: "confirm-settings",
        session,
        proposalId,
      });
    expect(refusalOf(confirm())).toBe("NOTHING_TO_CONFIRM");
    const propose = (trustDays: string) =>
      must(
        world.run<"propose-settings">({
          type: "propose-settings",
          session,
          enabled: true,
          trustDays,
          loginNotices: true,
        }),
      ).proposalId;
    const [first, second] = [propose("3"), propose("4")];
    expect(world.member.twoStep.state).toBe("off");
    expect(refusalOf(confirm(first))).toBe("NOTHING_TO_CONFIRM");
    must(confirm(second));
    expect(world.member.twoStep).toMatchObject({
      state: "pending",
      trustDays: 4,
    });
  });

  test("R57 neither an app nor printed codes are made while two-step verification is off, nor codes while it is pending", () => {
    const world = new EngineWorld();
    const session = world.session();
    const issue = () =>
      world.run<"issue-totp">({ type: "issue-totp", session });
    const print = () =>
      world.run<"create-backup-codes">({
        type: "create-backup-codes",
        session,
        replaces: null,
        displayKey: new Uint8Array(32),
      });
    expect([refusalOf(issue()), refusalOf(print())]).toEqual([
      "TWO_STEP_OFF",
      "TWO_STEP_OFF",
    ]);
    must(world.setTwoStep(session, true));
    expect(refusalOf(print())).toBe("TWO_STEP_OFF");
    expect(issue().ok).toBe(true);
  });

  test("R57 a second step serves what it was begun for: one to sign in binds nothing, one to bind gives no session", () => {
    const { world, session } = completeMember();
    const { secret } = must(
      world.run<"issue-totp">({ type: "issue-totp", session }),
    );
    const code = world.totpCode(secret);
    const reply = world.submit(world.challenge(), "totp", code);
    expect(refusalOf(reply)).toBe("WRONG_CODE");
    const sessions = world.member.sessions.length;
    const bound = must(world.submit(world.bind(session), "totp", code));
    expect(bound).not.toHaveProperty("token");
    expect(world.member.sessions).toHaveLength(sessions);
  });

  test("R57 a second step that was taken is over", () => {
    const { world, secret, codes } = completeMember();
    const key = world.challenge();
    must(world.submit(key, "totp", world.totpCode(secret)));
    expect(refusalOf(world.submit(key, "backup", codes[0] ?? ""))).toBe(
      "CHALLENGE_OVER",
    );
  });
});

describe("in time", () => {
  test("R57 a sign-in waits ten minutes for its second step, to the millisecond, for every method", () => {
    const at = (ms: number) => {
      const { world, secret, codes, phoneId } = completeMember();
      const key = world.challenge();
      const sent = world.challenge();
      must(world.sendCode(sent, phoneId));
      const mailed = world.challenge();
      must(world.sendLink(mailed));
      const printed = world.challenge();
      world.now += ms;
      return [
        world.submit(key, "totp", world.totpCode(secret)),
        world.submit(sent, "sent", world.lastCode),
        world.redeem(mailed, world.lastToken),
        world.submit(printed, "backup", codes[0] ?? ""),
      ].map((reply) => (reply.ok ? "yes" : reply.problem.code));
    };
    expect(at(10 * MINUTE_MS - 1)).toEqual(Array(4).fill("yes"));
    expect(at(10 * MINUTE_MS)).toEqual(Array(4).fill("CHALLENGE_OVER"));
  });

  test("R57 asking for codes and links does not make it wait longer", () => {
    const { world, phoneId } = completeMember();
    const key = world.challenge();
    for (const minute of [3, 6, 9]) {
      world.now += 3 * MINUTE_MS;
      const reply =
        minute === 6 ? world.sendLink(key) : world.sendCode(key, phoneId);
      must(reply);
    }
    world.now += MINUTE_MS;
    expect(refusalOf(world.submit(key, "sent", world.lastCode))).toBe(
      "CHALLENGE_OVER",
    );
  });

  test("R57 setting a method up may take an hour, and no longer", () => {
    const at = (ms: number) => {
      const { world, secret } = completeMember();
      const session = world.signInByTotp(secret);
      const binding = world.bind(session);
      world.now += MINUTE_MS;
      const issued = must(
        world.run<"issue-totp">({ type: "issue-totp", session }),
      );
      world.now += ms / 2;
      must(world.run<"read-account">({ type: "read-account", session }));
      world.now += ms / 2 - MINUTE_MS;
      const code = world.totpCode(issued.secret);
      return world.submit(binding, "totp", code).ok;
    };
    expect([at(HOUR_MS - 2), at(HOUR_MS)]).toEqual([true, false]);
  });
});

test("R57 the lock is looked at when a new method is proven too", () => {
  const { world, secret, session } = completeMember();
  const issued = must(world.run<"issue-totp">({ type: "issue-totp", session }));
  const binding = world.bind(session);
  const other = world.challenge();
  for (let i = 0; i < 5; i++)
    world.submit(other, "totp", wrongTotp(world, secret));
  const code = world.totpCode(issued.secret);
  expect(refusalOf(world.submit(binding, "totp", code))).toBe("LOCKED_OUT");
});

describe("C17 from every state", () => {
  test.each(Object.keys(memberStates))(
    "C17 %s: with a made-up token no command acts, and none gives a session while a second step is asked for",
    (name) => {
      const arrange = memberStates[name];
      if (arrange === undefined) throw new Error(name);
      const probe = arrange();
      const names = Object.keys(everyCommand("", probe.world));
      for (const type of names as (keyof ReturnType<typeof everyCommand>)[]) {
        const { world } = arrange();
        const before = world.member;
        const { command, needs } = everyCommand("made-up", world)[type];
        const reply = world.run(command);
        if (needs === "session" || needs === "fresh")
          expect(refusalOf(reply)).toBe("NOT_SIGNED_IN");
        if (before.twoStep.state === "on" || type !== "start-sign-in") {
          expect(JSON.stringify(reply)).not.toContain('"token"');
          expect(world.member.sessions.length).toBeLessThanOrEqual(
            before.sessions.length,
          );
        }
      }
    },
  );

  test("C17 where mail is no method, proving a new address does not turn two-step verification on with nothing to take it by", () => {
    const world = new EngineWorld({ emailAllowed: false });
    const session = world.session();
    must(world.setTwoStep(session, true));
    const address = "new@example.jp";
    must(world.run<"change-email">({ type: "change-email", session, address }));
    const key = world.bind(session);
    must(world.sendLink(key));
    must(world.redeem(key, world.lastToken));
    expect(world.member.email).toEqual({ address, next: null });
    expect(world.member.twoStep.state).toBe("pending");
    expect(must(world.signIn()).is).toBe("signed-in");
  });
});

test("C19 a reset password leaves the second step exactly as it was, and signs nobody in", () => {
  const { world } = completeMember();
  const { totp, phones, twoStep, backupCodes, email } = world.member;
  const ask = { type: "request-password-reset", from: FROM } as const;
  must(world.run<"request-password-reset">(ask));
  const trust = { name: "x", publicKey: WEB_DEVICE.publicKey };
  const reply = world.run<"reset-password">({
    type: "reset-password",
    token: world.lastToken,
    newPhc: "another",
    isShort: false,
    from: FROM,
  });
  expect(reply).toEqual({ ok: true, value: {} });
  expect(world.member).toMatchObject({ totp, phones, twoStep, email });
  expect(world.member.backupCodes?.codes).toEqual(backupCodes?.codes);
  expect(world.member.sessions).toEqual([]);
  const key = world.challenge();
  expect(world.submit(key, "totp", "000", trust).ok).toBe(false);
  expect(refusalOf(world.redeem(key, world.lastToken))).toBe("LINK_UNUSABLE");
});
