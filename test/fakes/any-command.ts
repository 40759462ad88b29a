import fc from "fast-check";
import {
  emptyLedger,
  type ChallengeKey,
  type Command,
  type CommandType,
  type Member,
} from "../../electron/engine";
import {
  challengeIdSchema,
  deliveryIdSchema,
  deviceIdSchema,
  phoneIdSchema,
  proposalIdSchema,
} from "../../shared/ids";
import { deliveryProblems } from "../../shared/model/delivery";

const NOBODY = "11111111-1111-4111-8111-111111111111";

/** Texts that a program trips over. */
export const junk: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "",
    "__proto__",
    "constructor",
    "\ud800",
    "\u0000",
    "a.b.c",
    "..",
    "-1",
    "1e9",
    "NaN",
    "１４",
    "090-1234-5678",
    "+8190１２３４5678",
    "a@b.jp",
    "0000-0000-0000-0000",
    "7".repeat(10_000),
    "あ".repeat(60),
  ),
);

/** What a command may be made of: tokens and keys that someone holds, and texts. */
export type Held = {
  readonly tokens: readonly string[];
  readonly keys: readonly ChallengeKey[];
  readonly texts: readonly string[];
};

/** A command of this type whose every value is drawn, by these choices over and over: from the member's own names, and from what is held. */
export function anyCommand(
  type: CommandType,
  member: Member,
  { tokens, keys, texts }: Held,
  choices: readonly number[],
): Command {
  let count = 0;
  const next = () => choices[count++ % choices.length] ?? 0;
  const of = <Value>(values: readonly Value[]) =>
    values[next() % Math.max(1, values.length)];
  const text = () => of(texts) ?? "";
  const flag = () => next() % 2 === 0;
  const session = of([...tokens, ...tokens, ...tokens, text()]) ?? "";
  const ids = <Id>(own: readonly Id[], none: Id) => of([...own, none]) ?? none;
  const phoneId = () =>
    ids(
      member.phones.map(({ id }) => id),
      phoneIdSchema.parse(NOBODY),
    );
  const deviceId = () =>
    ids(
      member.devices.map(({ id }) => id),
      deviceIdSchema.parse(NOBODY),
    );
  const unheld = () => ({
    id: ids(
      member.challenges.map(({ id }) => id),
      challengeIdSchema.parse(NOBODY),
    ),
    secret: text(),
  });
  const challenge = () => of([...keys, ...keys, unheld()]) ?? unheld();
  const from = () => ({ deviceName: text(), ip: flag() ? text() : null });
  const key = () => new Uint8Array(32).fill(flag() ? 1 : 2);
  const trust = () => (flag() ? { name: text(), publicKey: text() } : null);
  const isPasswordRight = flag();
  const password = () => ({ newPhc: text(), isShort: flag() });
  switch (type) {
    case "start-sign-in": {
      const proof = {
        deviceId: deviceId(),
        challenge: text(),
        signature: text(),
      };
      return {
        type,
        isPasswordRight,
        newPhc: flag() ? text() : null,
        proof: flag() ? proof : null,
        from: from(),
      };
    }
    case "submit-code":
      return {
        type,
        challenge: challenge(),
        kind: of(["totp", "sent", "backup"] as const) ?? "totp",
        code: text(),
        trust: trust(),
      };
    case "redeem-link":
      return { type, challenge: challenge(), token: text() };
    case "request-link":
    case "read-second-step":
      return { type, challenge: challenge() };
    case "request-code":
      return {
        type,
        challenge: challenge(),
        channel: flag() ? "sms" : "voice",
        phoneId: phoneId(),
        admission: flag()
          ? { ok: true, value: emptyLedger }
          : { ok: false, problem: { code: "SENDING_PAUSED" } },
      };
    case "request-password-reset":
      return { type, from: from() };
    case "reset-password":
      return { type, token: text(), ...password(), from: from() };
    case "record-delivery":
      return {
        type,
        deliveryId: ids(
          member.challenges.flatMap(({ sent }) => sent?.deliveryId ?? []),
          deliveryIdSchema.parse(NOBODY),
        ),
        problem: of(deliveryProblems) ?? "timeout",
      };
    case "check-password":
    case "reauthenticate":
      return { type, session, isPasswordRight };
    case "change-password":
      return {
        type,
        session,
        ...password(),
        displayKeys: flag() ? { old: key(), new: key() } : null,
      };
    case "propose-settings":
      return {
        type,
        session,
        enabled: flag(),
        trustDays: text(),
        loginNotices: flag(),
      };
    case "confirm-settings": {
      const { proposal } = member.twoStep;
      const own = proposal === null ? [] : [proposal.id];
      const proposalId = ids(own, proposalIdSchema.parse(NOBODY));
      return { type, session, proposalId };
    }
    case "create-backup-codes": {
      const own = member.backupCodes?.setId ?? null;
      const replaces = of([own, null, text()]) ?? null;
      return { type, session, replaces, displayKey: key() };
    }
    case "reveal-backup-codes":
      return { type, session, displayKey: key() };
    case "add-phone":
      return { type, session, number: text() };
    case "remove-phone":
      return { type, session, phoneId: phoneId() };
    case "change-email":
      return { type, session, address: text() };
    case "resync-totp":
      return { type, session, codes: [text(), text()] };
    case "register-device":
      return { type, session, name: text(), publicKey: text() };
    case "rename-device":
      return { type, session, deviceId: deviceId(), name: text() };
    case "remove-devices":
      return { type, session, which: flag() ? "all" : deviceId() };
    case "end-sessions": {
      const own = member.sessions.map(({ id }) => id);
      return {
        type,
        session,
        which: of(["this", "others", ...own] as const) ?? "this",
      };
    }
    case "set-language":
      return { type, session, language: flag() ? "ja" : "en" };
    case "issue-totp":
    case "remove-totp":
    case "start-binding":
    case "read-account":
      return { type, session };
  }
}
