import type { Effect } from "../../electron/engine";
import type { NoticeKind } from "../../shared/model/notice";
import { MINUTE_MS } from "../../shared/time";
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

/** What a new password comes down to for the engine. */
export const newPassword = { newPhc: "another", isShort: false };

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

/** The notices of this kind that its cause sends to a member who has everything, and the world after it. */
export function sent(kind: NoticeKind, loginNotices: boolean) {
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
