import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isLinkAlive, isResetAlive, type Member } from "../../electron/engine";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../shared/time";
import { completeMember } from "../fakes/engine-states";
import { FROM, type EngineWorld } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  Object.values(value).forEach(freeze);
  Object.freeze(value);
}

test("R40 a link is 256 random bits, kept as their SHA-256 and nowhere else", () => {
  const { world } = completeMember();
  must(world.sendLink(world.challenge()));
  const token = world.lastToken;
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  expect(world.member.link?.tokenHash).toBe(
    createHash("sha256").update(token).digest("base64url"),
  );
  expect(JSON.stringify(world.member)).not.toContain(token);
  world.now += MINUTE_MS;
  must(world.sendLink(world.challenge()));
  expect(world.lastToken).not.toBe(token);
});

test("R40 it lives for thirty minutes, to the millisecond; a shorter policy is kept to as well", () => {
  const at = (ms: number, linkMinutes: number) => {
    const { world } = completeMember({ linkMinutes });
    must(world.sendLink(world.challenge()));
    world.now += ms;
    return world.redeem(world.challenge(), world.lastToken).ok;
  };
  expect([at(30 * MINUTE_MS - 1, 30), at(30 * MINUTE_MS, 30)]).toEqual([
    true,
    false,
  ]);
  expect([at(5 * MINUTE_MS - 1, 5), at(5 * MINUTE_MS, 5)]).toEqual([
    true,
    false,
  ]);
});

test("R40 only the newest is alive, whoever asked for it", () => {
  const { world } = completeMember();
  const tokens = [1, 2, 3].map(() => {
    must(world.sendLink(world.challenge()));
    world.now += MINUTE_MS;
    return world.lastToken;
  });
  const alive = tokens.map((token) => isLinkAlive(world.member, token));
  expect(alive).toEqual([false, false, true]);
  const key = world.challenge();
  expect(tokens.map((token) => world.redeem(key, token).ok)).toEqual([
    false,
    false,
    true,
  ]);
});

test("R40 it does what it was asked for: one for signing in authenticates nobody again, and the other way round", () => {
  const { world, session } = completeMember();
  const again = () => {
    const reply = must(
      world.run<"reauthenticate">({
        type: "reauthenticate",
        session,
        isPasswordRight: true,
      }),
    );
    if (reply.is !== "second-step") throw new Error(reply.is);
    return reply.key;
  };
  must(world.sendLink(world.challenge()));
  expect(refusalOf(world.redeem(again(), world.lastToken))).toBe(
    "LINK_UNUSABLE",
  );
  world.now += MINUTE_MS;
  must(world.sendLink(again()));
  expect(refusalOf(world.redeem(world.challenge(), world.lastToken))).toBe(
    "LINK_UNUSABLE",
  );
  expect(must(world.redeem(again(), world.lastToken)).purpose).toBe(
    "reauthenticate",
  );
});

test("R40 one that proves an address, though it is the registered one anew, authenticates nobody again in the same session", () => {
  const { world, session } = completeMember();
  const address = "hanako@example.jp";
  must(world.run<"change-email">({ type: "change-email", session, address }));
  const binding = world.bind(session);
  must(world.sendLink(binding));
  const again = must(
    world.run<"reauthenticate">({
      type: "reauthenticate",
      session,
      isPasswordRight: true,
    }),
  );
  if (again.is !== "second-step") throw new Error(again.is);
  expect(refusalOf(world.redeem(again.key, world.lastToken))).toBe(
    "LINK_UNUSABLE",
  );
  expect(world.redeem(binding, world.lastToken).ok).toBe(true);
});

describe("looking", () => {
  test("R41 a hundred looks at a link spend nothing and change nothing, and it works after", () => {
    const { world } = completeMember();
    const key = world.challenge();
    must(world.sendLink(key));
    const link = world.lastToken;
    world.run<"request-password-reset">({
      type: "request-password-reset",
      from: FROM,
    });
    const before: Member = structuredClone(world.member);
    freeze(world.member);
    for (let i = 0; i < 100; i++) {
      expect(isLinkAlive(world.member, link)).toBe(true);
      expect(isResetAlive(world.member, link)).toBe(false);
      expect(isResetAlive(world.member, world.lastToken)).toBe(true);
      expect(isLinkAlive(world.member, "another")).toBe(false);
    }
    expect(world.member).toEqual(before);
    expect(world.redeem(key, link).ok).toBe(true);
    expect(isLinkAlive(world.member, link)).toBe(false);
  });

  test("R41 looking at a second step under way spends nothing either", () => {
    const { world, phoneId } = completeMember();
    const challenge = world.challenge();
    must(world.sendLink(challenge));
    must(world.sendCode(challenge, phoneId));
    const before = world.member;
    for (let i = 0; i < 100; i++)
      must(
        world.run<"read-second-step">({ type: "read-second-step", challenge }),
      );
    expect(world.member).toEqual(before);
    expect(world.redeem(challenge, world.lastToken).ok).toBe(true);
  });
});

describe("a link in other hands", () => {
  test("R43 the link alone signs nobody in: it takes a second step that the opener began with the password", () => {
    const { world } = completeMember();
    const asker = world.challenge();
    must(world.sendLink(asker));
    const token = world.lastToken;
    const sessions = world.member.sessions.length;
    for (const key of [
      { id: asker.id, secret: "" },
      { id: asker.id, secret: asker.id },
      { id: asker.id, secret: token },
    ])
      expect(refusalOf(world.redeem(key, token))).toBe("CHALLENGE_OVER");
    expect(world.member.sessions).toHaveLength(sessions);
    expect(world.redeem(asker, token).ok).toBe(true);
  });

  test("R43 whoever asked gets nothing when someone else opens it", () => {
    const { world } = completeMember();
    const attacker = world.challenge();
    must(world.sendLink(attacker));
    const token = world.lastToken;
    const victim = world.challenge();
    expect(must(world.redeem(victim, token)).purpose).toBe("sign-in");
    const view = world.run<"read-second-step">({
      type: "read-second-step",
      challenge: attacker,
    });
    expect(JSON.stringify(view)).not.toContain("token");
    expect(refusalOf(world.redeem(attacker, token))).toBe("LINK_UNUSABLE");
    expect(refusalOf(world.redeem(attacker, ""))).toBe("LINK_UNUSABLE");
  });
});

describe("asking again", () => {
  const askAlways = (world: EngineWorld, span: number, pause: number) => {
    const out: number[] = [];
    for (const end = world.now + span; world.now < end; world.now += pause)
      if (world.sendLink(world.challenge()).ok) out.push(world.now);
    return out;
  };
  const busiest = (out: readonly number[], ms: number) =>
    Math.max(
      ...out.map((a) => out.filter((at) => at >= a && at < a + ms).length),
    );

  test("R45 one a minute, five an hour, twenty a day", () => {
    const { world } = completeMember();
    const out = askAlways(world, 2 * DAY_MS, 50_000);
    expect(busiest(out, MINUTE_MS)).toBe(1);
    expect(busiest(out, HOUR_MS)).toBe(5);
    expect(busiest(out, DAY_MS)).toBe(20);
    expect(out).toHaveLength(40);
  });

  test("R45 a minute to the millisecond; a refusal names the moment, and the link before stays alive", () => {
    const { world } = completeMember();
    const key = world.challenge();
    must(world.sendLink(key));
    const until = world.now + MINUTE_MS;
    world.now = until - 1;
    expect(world.sendLink(key)).toEqual({
      ok: false,
      problem: { code: "SENDING_LIMITED", data: { until } },
    });
    expect(isLinkAlive(world.member, world.lastToken)).toBe(true);
    world.now = until;
    expect(world.sendLink(key).ok).toBe(true);
  });
});
