import { describe, expect, test } from "vitest";
import type { CommandType } from "../../electron/engine";
import { MINUTE_MS } from "../../shared/time";
import { completeMember } from "../fakes/engine-states";
import { EngineWorld } from "../fakes/engine-world";
import { everyCommand } from "../fakes/every-command";
import { must, refusalOf } from "../fakes/must";

/** What each command comes to in a complete member's session of this age, with a page of settings to confirm. */
function codesAt(ageMs: number, tokenOf = (token: string) => token) {
  const names = Object.keys(everyCommand("", new EngineWorld()));
  return names.map((name) => {
    const { world, session } = completeMember();
    world.now -= MINUTE_MS; // when the session began
    const proposed = world.run<"propose-settings">({
      type: "propose-settings",
      session,
      enabled: true,
      trustDays: "7",
      loginNotices: true,
    });
    must(proposed);
    world.now += ageMs;
    const before = world.member;
    const row = everyCommand(tokenOf(session), world)[name as CommandType];
    const reply = world.run<CommandType>(row.command);
    const code = reply.ok ? "yes" : reply.problem.code;
    return { name, needs: row.needs, code, before, after: world.member };
  });
}

describe("every command, by what it asks for", () => {
  test("R52 twenty minutes after the second step, whatever changes or shows something asks for it again; a millisecond before, it does not", () => {
    const asked = (ageMs: number) =>
      codesAt(ageMs)
        .filter(({ code }) => code === "REAUTHENTICATION_NEEDED")
        .map(({ name }) => name);
    expect(asked(20 * MINUTE_MS - 1)).toEqual([]);
    const fresh = codesAt(0).filter(({ needs }) => needs === "fresh");
    expect(asked(20 * MINUTE_MS)).toEqual(fresh.map(({ name }) => name));
    expect(fresh).toHaveLength(13);
  });

  test("R52 a command that is refused for it changes nothing but when the session was used", () => {
    for (const { needs, before, after } of codesAt(20 * MINUTE_MS)) {
      if (needs !== "fresh") continue;
      expect({ ...after, sessions: [] }).toEqual({ ...before, sessions: [] });
    }
  });

  test("C17 without a session nothing that asks for one is done, and nobody gets a token", () => {
    for (const token of ["", "guessed"])
      for (const { name, needs, code, before, after } of codesAt(
        0,
        () => token,
      )) {
        if (needs === "none") continue;
        expect([name, code]).toEqual([name, "NOT_SIGNED_IN"]);
        expect(after).toEqual(before);
      }
  });

  test("C17 without the secret of a second step nothing is done for one", () => {
    const open = codesAt(0, () => "guessed").filter(
      ({ needs }) => needs === "none",
    );
    expect(
      Object.fromEntries(open.map(({ name, code }) => [name, code])),
    ).toEqual({
      "start-sign-in": "yes", // and asks for the second step
      "submit-code": "CHALLENGE_OVER",
      "request-code": "CHALLENGE_OVER",
      "request-link": "CHALLENGE_OVER",
      "redeem-link": "CHALLENGE_OVER",
      "read-second-step": "CHALLENGE_OVER",
      "request-password-reset": "yes", // and tells nothing
      "reset-password": "LINK_UNUSABLE",
      "record-delivery": "yes",
    });
    for (const { after, before } of open)
      expect(after.sessions).toHaveLength(before.sessions.length);
  });
});

describe("authenticating again", () => {
  test("R52 it takes the password and the second step; then it is fresh for twenty minutes more", () => {
    const { world, secret, session } = completeMember();
    world.now += 30 * MINUTE_MS;
    const again = (isPasswordRight: boolean) =>
      world.run<"reauthenticate">({
        type: "reauthenticate",
        session,
        isPasswordRight,
      });
    expect(refusalOf(again(false))).toBe("WRONG_CREDENTIALS");
    const step = must(again(true));
    if (step.is !== "second-step") throw new Error(step.is);
    expect(refusalOf(world.setTwoStep(session, false))).toBe(
      "REAUTHENTICATION_NEEDED",
    ); // the password alone is not enough
    const done = must(world.submit(step.key, "totp", world.totpCode(secret)));
    if (done.purpose !== "reauthenticate") throw new Error(done.purpose);
    world.now += 20 * MINUTE_MS - 1;
    const issue = () =>
      world.run<"issue-totp">({ type: "issue-totp", session: done.token });
    expect(issue().ok).toBe(true);
    world.now += 1;
    expect(refusalOf(issue())).toBe("REAUTHENTICATION_NEEDED");
  });

  test("R52 while two-step verification is off, the password is enough", () => {
    const world = new EngineWorld();
    const session = world.session();
    world.now += 20 * MINUTE_MS;
    expect(refusalOf(world.setTwoStep(session, true))).toBe(
      "REAUTHENTICATION_NEEDED",
    );
    const done = must(
      world.run<"reauthenticate">({
        type: "reauthenticate",
        session,
        isPasswordRight: true,
      }),
    );
    if (done.is !== "fresh") throw new Error(done.is);
    expect(world.setTwoStep(done.token, true).ok).toBe(true);
  });

  test("R52 proving a password for one page makes nothing else fresh", () => {
    const { world, session } = completeMember();
    world.now += 20 * MINUTE_MS;
    must(
      world.run<"check-password">({
        type: "check-password",
        session,
        isPasswordRight: true,
      }),
    );
    expect(refusalOf(world.setTwoStep(session, false))).toBe(
      "REAUTHENTICATION_NEEDED",
    );
  });
});
