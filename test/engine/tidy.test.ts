import { describe, expect, test } from "vitest";
import { tidy, type Member } from "../../electron/engine";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../shared/time";
import {
  completeMember,
  memberStates,
  wrongTotp,
} from "../fakes/engine-states";
import { EngineWorld, FROM } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

/** Whether this part is there a millisecond before that span is over, and gone when it is. */
function livesFor(
  member: Member,
  now: number,
  ms: number,
  part: (member: Member) => unknown,
): void {
  const gone = JSON.stringify(part(tidy(member, now + 100 * DAY_MS)));
  expect(JSON.stringify(part(tidy(member, now + ms - 1)))).not.toBe(gone);
  expect(JSON.stringify(part(tidy(member, now + ms)))).toBe(gone);
}

describe("what expires", () => {
  test("R57 everything goes at its moment, to the millisecond", () => {
    const world = new EngineWorld();
    const session = world.session();
    must(world.setTwoStep(session, true));
    const propose = {
      type: "propose-settings",
      session,
      enabled: true,
      trustDays: "2",
      loginNotices: true,
    } as const;
    must(world.run<"propose-settings">(propose));
    must(world.run<"issue-totp">({ type: "issue-totp", session }));
    const number = "03-1234-5678";
    must(world.run<"add-phone">({ type: "add-phone", session, number }));
    const address = "new@example.jp";
    must(world.run<"change-email">({ type: "change-email", session, address }));
    must(world.sendLink(world.bind(session)));
    const { member, now } = world;
    livesFor(member, now, HOUR_MS, (m) => m.twoStep.state);
    livesFor(member, now, HOUR_MS, (m) => m.twoStep.proposal);
    livesFor(member, now, HOUR_MS, (m) => m.nextTotp);
    livesFor(member, now, HOUR_MS, (m) => m.phones);
    livesFor(member, now, HOUR_MS, (m) => m.sessions);
    livesFor(member, now, HOUR_MS, (m) => m.challenges);
    livesFor(member, now, 30 * MINUTE_MS, (m) => m.link);
    livesFor(member, now, DAY_MS, (m) => m.email.next);
    livesFor(member, now, DAY_MS, (m) => m.linksSentAt);

    const whole = completeMember().world;
    whole.challenge();
    const ask = { type: "request-password-reset", from: FROM } as const;
    must(whole.run<"request-password-reset">(ask));
    const at = whole.now;
    livesFor(whole.member, at, 10 * MINUTE_MS, (m) => m.challenges);
    livesFor(whole.member, at, 30 * MINUTE_MS, (m) => m.reset);
    const trusted = whole.member.devices[0]?.registeredAt ?? 0;
    livesFor(whole.member, trusted, 30 * DAY_MS, (m) => m.devices);
  });

  test("R53 what was proven stays, however long: the app, the numbers, the printed codes, the settings", () => {
    const { member, now } = completeMember().world;
    const later = tidy(member, now + 3650 * DAY_MS);
    const { totp, phones, backupCodes, twoStep, password, activity } = member;
    expect(later).toMatchObject({
      totp,
      phones,
      backupCodes,
      twoStep,
      password,
      activity,
    });
  });

  test("tidying what is tidy changes nothing", () => {
    for (const arrange of Object.values(memberStates)) {
      const { member, now } = arrange().world;
      const once = tidy(member, now + 7 * HOUR_MS);
      expect(tidy(once, now + 7 * HOUR_MS)).toEqual(once);
    }
  });
});

describe("a clock that was set back", () => {
  test("R28 no wait lasts longer than an hour from the moment shown, password or second step", () => {
    const { world, secret, codes } = completeMember();
    const key = world.challenge();
    for (let i = 0; i < 5; i++)
      world.submit(key, "totp", wrongTotp(world, secret));
    for (let i = 0; i < 5; i++) world.signIn(false);
    expect(world.member.gate.secondStep.waitUntil).toBeGreaterThan(world.now);
    world.now -= 400 * DAY_MS;
    const most = world.now + HOUR_MS;
    expect(world.signIn()).toHaveProperty("problem.data.until", most);
    expect(world.member.gate.secondStep.waitUntil).toBe(most);
    world.now = most;
    must(world.submit(world.challenge(), "backup", codes[0] ?? ""));
  });

  test("R23 a code of a step before the last one taken stays spent", () => {
    const { world, secret } = completeMember();
    const code = world.totpCode(secret);
    must(world.submit(world.challenge(), "totp", code));
    world.now -= 30_000;
    const older = world.totpCode(secret);
    expect(refusalOf(world.submit(world.challenge(), "totp", older))).toBe(
      "WRONG_CODE",
    );
  });
});
