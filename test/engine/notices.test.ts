import { describe, expect, test } from "vitest";
import { noticeKinds } from "../../shared/model/notice";
import { DAY_MS, MINUTE_MS } from "../../shared/time";
import { completeMember } from "../fakes/engine-states";
import { FROM } from "../fakes/engine-world";
import { must } from "../fakes/must";
import { newPassword, sent } from "./notice-causes";

describe("every notice", () => {
  test.each(noticeKinds)(
    "R55 %s goes out by mail, once to each address, with when and where, and is on record",
    (kind) => {
      const { world, notices } = sent(kind, true);
      const to = notices.map((notice) => notice.to);
      expect(to).toEqual(
        kind === "email-changed"
          ? ["hanako@example.jp", "new@example.jp"]
          : ["hanako@example.jp"],
      );
      for (const { notice, expiresAt, language } of notices) {
        expect(notice.at).toBe(world.now);
        expect(notice.deviceName).toBe(FROM.deviceName);
        expect(expiresAt).toBe(notice.at + 3 * DAY_MS);
        expect(language).toBe("ja");
      }
      expect(world.member.activity.map((line) => line.kind)).toContain(kind);
      const ids = world.effects.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  test.each(noticeKinds.filter((kind) => kind !== "signed-in"))(
    "R55 %s goes out though login notices are switched off",
    (kind) => {
      expect(sent(kind, false).notices.length).toBeGreaterThan(0);
    },
  );

  test("R55 a sign-in is told of as the member set it, and is on record either way", () => {
    const { world, notices } = sent("signed-in", false);
    expect(notices).toEqual([]);
    expect(world.member.activity.at(-1)?.kind).toBe("signed-in");
  });

  test("R55 what changes nothing sends nothing", () => {
    const { world, session, deviceId } = completeMember();
    const start = world.effects.length;
    must(world.run<"read-account">({ type: "read-account", session }));
    must(world.run<"issue-totp">({ type: "issue-totp", session }));
    must(
      world.run<"add-phone">({
        type: "add-phone",
        session,
        number: "03-1234-5678",
      }),
    );
    must(
      world.run<"change-email">({
        type: "change-email",
        session,
        address: "new@example.jp",
      }),
    );
    must(
      world.run<"propose-settings">({
        type: "propose-settings",
        session,
        enabled: false,
        trustDays: "7",
        loginNotices: false,
      }),
    );
    must(
      world.run<"rename-device">({
        type: "rename-device",
        session,
        deviceId,
        name: "居間",
      }),
    );
    world.signIn(false);
    world.challenge();
    expect(world.effects.slice(start)).toEqual([]);
  });
});

describe("C20 an attacker who changes the address first", () => {
  test("C20 the old address is told of the change, and of everything until it is made", () => {
    const { world, session, secret } = completeMember();
    const address = "thief@example.org";
    must(world.run<"change-email">({ type: "change-email", session, address }));
    must(world.run<"remove-totp">({ type: "remove-totp", session }));
    expect(world.effects.at(-1)?.to).toBe("hanako@example.jp");
    const start = world.effects.length;
    const key = world.bind(session);
    must(world.sendLink(key));
    must(world.redeem(key, world.lastToken));
    const told = world.effects
      .slice(start)
      .flatMap((e) =>
        e.type === "notify" ? [`${e.notice.kind} ${e.to}`] : [],
      );
    expect(told).toEqual([
      "email-changed hanako@example.jp",
      "email-changed thief@example.org",
    ]);
    expect(secret).not.toBe("");
  });

  test("C20 a link for a new password that went to the old address dies with it", () => {
    const { world, session } = completeMember();
    const ask = { type: "request-password-reset", from: FROM } as const;
    must(world.run<"request-password-reset">(ask));
    const token = world.lastToken;
    world.now += MINUTE_MS;
    const address = "new@example.jp";
    must(world.run<"change-email">({ type: "change-email", session, address }));
    const key = world.bind(session);
    must(world.sendLink(key));
    must(world.redeem(key, world.lastToken));
    const reply = world.run<"reset-password">({
      type: "reset-password",
      token,
      ...newPassword,
      from: FROM,
    });
    expect(reply).toEqual({ ok: false, problem: { code: "LINK_UNUSABLE" } });
  });
});
