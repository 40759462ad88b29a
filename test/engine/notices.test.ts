import { describe, expect, test } from "vitest";
import type { Effect } from "../../electron/engine";
import { noticeKinds, type NoticeKind } from "../../shared/model/notice";
import { DAY_MS, MINUTE_MS } from "../../shared/time";
import {
  DISPLAY_KEY,
  NO_BACKUP_CODE,
  WEB_DEVICE,
  completeMember,
  nextChallenge,
  wrongTotp,
} from "../fakes/engine-states";
import { FROM } from "../fakes/engine-world";
import { must } from "../fakes/must";

type Arranged = ReturnType<typeof completeMember>;

const newPassword = { newPhc: "another", isShort: false };

/** What makes each notice go out; a kind that is missing does not compile. */
const causes: Record<NoticeKind, (arranged: Arranged) => void> = {
  "signed-in": ({ world, secret }) => world.signInByTotp(secret),
  "two-step-on": ({ world, session }) => {
    must(world.setTwoStep(session, false));
    world.turnOnByTotp();
  },
  "two-step-off": ({ world, session }) =>
    must(world.setTwoStep(session, false)),
  "settings-changed": ({ world, session }) =>
    must(
      world.setTwoStep(session, true, "7", world.member.twoStep.loginNotices),
    ),
  "totp-added": ({ world, session }) => {
    must(world.setTwoStep(session, false));
    world.turnOnByTotp();
  },
  "totp-replaced": ({ world, session }) => {
    const issued = must(
      world.run<"issue-totp">({ type: "issue-totp", session }),
    );
    const code = world.totpCode(issued.secret);
    must(world.submit(world.bind(session), "totp", code));
  },
  "totp-removed": ({ world, session }) =>
    must(world.run<"remove-totp">({ type: "remove-totp", session })),
  "phone-added": ({ world, session }) =>
    void world.addPhone(session, "080-1111-2222"),
  "phone-removed": ({ world, session, phoneId }) =>
    must(world.run<"remove-phone">({ type: "remove-phone", session, phoneId })),
  "email-changed": ({ world, session }) => {
    const address = "new@example.jp";
    must(world.run<"change-email">({ type: "change-email", session, address }));
    const key = world.bind(session);
    must(world.sendLink(key));
    must(world.redeem(key, world.lastToken));
  },
  "password-changed": ({ world, session }) =>
    must(
      world.run<"change-password">({
        type: "change-password",
        session,
        ...newPassword,
        displayKeys: null,
      }),
    ),
  "password-reset": ({ world }) => {
    const ask = { type: "request-password-reset", from: FROM } as const;
    must(world.run<"request-password-reset">(ask));
    const token = world.lastToken;
    must(
      world.run<"reset-password">({
        type: "reset-password",
        token,
        ...newPassword,
        from: FROM,
      }),
    );
  },
  "backup-codes-created": ({ world, session }) =>
    void world.backupCodes(session),
  "backup-codes-viewed": ({ world, session }) =>
    must(
      world.run<"reveal-backup-codes">({
        type: "reveal-backup-codes",
        session,
        displayKey: DISPLAY_KEY,
      }),
    ),
  "backup-code-used": ({ world, codes }) =>
    must(world.submit(world.challenge(), "backup", codes[0] ?? "")),
  "device-registered": ({ world, secret }) => {
    const trust = { name: "居間", publicKey: WEB_DEVICE.publicKey };
    const code = world.totpCode(secret);
    must(world.submit(world.challenge(), "totp", code, trust));
  },
  "devices-removed": ({ world, session }) =>
    must(
      world.run<"remove-devices">({
        type: "remove-devices",
        session,
        which: "all",
      }),
    ),
  "second-step-failed": ({ world, secret }) => {
    world.submit(world.challenge(), "totp", wrongTotp(world, secret));
    const key = world.challenge();
    for (let i = 0; i < 5; i++) {
      world.now += MINUTE_MS; // past the wait that the fifth begins
      world.submit(key, "totp", wrongTotp(world, secret));
    }
  },
  "second-step-locked": ({ world, secret }) => {
    for (let i = 0; i < 5; i++)
      world.submit(world.challenge(), "totp", wrongTotp(world, secret));
  },
  "method-disabled": ({ world }) => {
    for (let i = 0; i < 100; i++)
      world.submit(nextChallenge(world), "backup", NO_BACKUP_CODE);
  },
};

/** Every notice that the cause of this one sends, last that of the kind itself. */
function sent(kind: NoticeKind, loginNotices: boolean) {
  const arranged = completeMember();
  const { world, session } = arranged;
  must(world.setTwoStep(session, true, "30", loginNotices));
  const start = world.effects.length;
  causes[kind](arranged);
  const notices = world.effects
    .slice(start)
    .filter(
      (e): e is Extract<Effect, { type: "notify" }> => e.type === "notify",
    )
    .filter(({ notice }) => notice.kind === kind);
  return { world, notices };
}

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
