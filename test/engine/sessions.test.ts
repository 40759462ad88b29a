import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { CommandOf } from "../../electron/engine";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../shared/time";
import { completeMember } from "../fakes/engine-states";
import { EngineWorld } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

function read(world: EngineWorld, session: string) {
  return world.run<"read-account">({ type: "read-account", session });
}

/** Uses the session at this pace until it ends, or this span is over; how long it lasted. */
function lastsFor(
  world: EngineWorld,
  session: string,
  paceMs: number,
  spanMs: number,
): number {
  const start = world.now;
  while (world.now - start < spanMs) {
    world.now += paceMs;
    if (!read(world, session).ok) break;
  }
  return world.now - start;
}

describe("how long a session lasts", () => {
  test("R54 unused, an hour, to the millisecond, with and without a second step", () => {
    for (const arrange of [
      () => completeMember(),
      () => {
        const world = new EngineWorld();
        return { world, session: world.session() };
      },
    ]) {
      const { world, session } = arrange();
      must(read(world, session));
      world.now += HOUR_MS - 1;
      must(read(world, session));
      world.now += HOUR_MS;
      expect(refusalOf(read(world, session))).toBe("NOT_SIGNED_IN");
    }
  });

  test("R54 used all the time, a day with the second step on, and thirty days without", () => {
    const { world, secret } = completeMember();
    const on = world.signInByTotp(secret);
    expect(lastsFor(world, on, 30 * MINUTE_MS, 3 * DAY_MS)).toBe(DAY_MS);

    const alone = new EngineWorld();
    const off = alone.session();
    expect(lastsFor(alone, off, 30 * MINUTE_MS, 40 * DAY_MS)).toBe(30 * DAY_MS);
  });

  test("R54 a session that was begun by password ends a day after it began once the second step is on", () => {
    const world = new EngineWorld();
    const session = world.session();
    lastsFor(world, session, 30 * MINUTE_MS, 2 * DAY_MS);
    const again = must(
      world.run<"reauthenticate">({
        type: "reauthenticate",
        session,
        isPasswordRight: true,
      }),
    );
    if (again.is !== "fresh") throw new Error(again.is);
    const { token } = again;
    must(world.setTwoStep(token, true));
    const { secret } = must(
      world.run<"issue-totp">({ type: "issue-totp", session: token }),
    );
    must(world.submit(world.bind(token), "totp", world.totpCode(secret)));
    const left = lastsFor(world, token, 30 * MINUTE_MS, 3 * DAY_MS);
    expect(left).toBe(DAY_MS);
  });
});

describe("the token", () => {
  test("R54 it is 256 random bits, another one at each sign-in, kept as a hash", () => {
    const world = new EngineWorld();
    const tokens = Array.from({ length: 30 }, () => world.session());
    expect(new Set(tokens).size).toBe(30);
    for (const token of tokens) {
      expect(Buffer.from(token, "base64url")).toHaveLength(32);
      expect(JSON.stringify(world.member)).not.toContain(token);
    }
    expect(world.member.sessions.at(-1)?.tokenHash).toBe(
      createHash("sha256")
        .update(tokens.at(-1) ?? "")
        .digest("base64url"),
    );
  });

  test("R54 authenticating again gives a new one, and the old one is dead", () => {
    const { world, secret, session } = completeMember();
    const again = must(
      world.run<"reauthenticate">({
        type: "reauthenticate",
        session,
        isPasswordRight: true,
      }),
    );
    if (again.is !== "second-step") throw new Error(again.is);
    const done = must(world.submit(again.key, "totp", world.totpCode(secret)));
    if (done.purpose !== "reauthenticate") throw new Error(done.purpose);
    expect(done.token).not.toBe(session);
    expect(refusalOf(read(world, session))).toBe("NOT_SIGNED_IN");
    expect(read(world, done.token).ok).toBe(true);

    const alone = new EngineWorld();
    const old = alone.session();
    const fresh = must(
      alone.run<"reauthenticate">({
        type: "reauthenticate",
        session: old,
        isPasswordRight: true,
      }),
    );
    if (fresh.is !== "fresh") throw new Error(fresh.is);
    expect([read(alone, old).ok, read(alone, fresh.token).ok]).toEqual([
      false,
      true,
    ]);
  });

  test("R54 turning two-step verification on ends every other session", () => {
    const world = new EngineWorld();
    const stranger = world.session();
    const { session } = world.turnOnByTotp();
    expect([read(world, stranger).ok, read(world, session).ok]).toEqual([
      false,
      true,
    ]);
  });
});

describe("the list", () => {
  test("R54 it names each session once, this one marked, and none that has ended; one, this, or all others can be ended", () => {
    const { world, secret, session: first } = completeMember();
    const second = world.signInByTotp(secret);
    const third = world.signInByTotp(secret);
    const list = () => must(read(world, third)).sessions;
    const ours = list().slice(-3);
    expect(ours.map(({ isThis }) => isThis)).toEqual([false, false, true]);
    const end = (
      session: string,
      which: CommandOf<"end-sessions">["which"] | undefined,
    ) =>
      must(
        world.run<"end-sessions">({
          type: "end-sessions",
          session,
          which: which ?? "this",
        }),
      );
    end(third, ours[0]?.sessionId);
    expect(refusalOf(read(world, first))).toBe("NOT_SIGNED_IN");
    expect(read(world, second).ok).toBe(true);
    end(third, "others");
    expect(refusalOf(read(world, second))).toBe("NOT_SIGNED_IN");
    expect(list()).toHaveLength(1);
    end(third, "this");
    expect(refusalOf(read(world, third))).toBe("NOT_SIGNED_IN");
    expect(world.member.sessions).toEqual([]);
  });

  test("R54 there are never more than twenty: the oldest makes room", () => {
    const world = new EngineWorld();
    const tokens = Array.from({ length: 25 }, () => world.session());
    const alive = tokens.map((token) => read(world, token).ok);
    expect(alive).toEqual([
      ...Array<boolean>(5).fill(false),
      ...Array<boolean>(20).fill(true),
    ]);
  });

  test("R54 a session that ends takes the second steps begun in it with it", () => {
    const { world, secret, session } = completeMember();
    const issued = must(
      world.run<"issue-totp">({ type: "issue-totp", session }),
    );
    const binding = world.bind(session);
    const again = must(
      world.run<"reauthenticate">({
        type: "reauthenticate",
        session,
        isPasswordRight: true,
      }),
    );
    if (again.is !== "second-step") throw new Error(again.is);
    must(
      world.run<"end-sessions">({
        type: "end-sessions",
        session,
        which: "this",
      }),
    );
    const count = world.member.sessions.length;
    expect([
      refusalOf(world.submit(binding, "totp", world.totpCode(issued.secret))),
      refusalOf(world.submit(again.key, "totp", world.totpCode(secret))),
    ]).toEqual(["CHALLENGE_OVER", "CHALLENGE_OVER"]);
    expect(world.member.sessions).toHaveLength(count);
  });
});
