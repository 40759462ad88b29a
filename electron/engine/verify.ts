import type { PhoneId } from "../../shared/ids";
import type { Method, PhoneChannel } from "../../shared/model/sign-in-method";
import type { RefusalOf } from "../../shared/model/refusal";
import { findBackupCode, readBackupCode } from "./backup-codes";
import type { Context } from "./context";
import { hasBackupCodes, openPhones, totpSecret } from "./methods";
import type { Challenge, Member } from "./member";
import { isSame, macText } from "./secrets";
import { checkTotp } from "./totp-check";

/** What kind of code a member types: from the app, from the phone, or from the printed list. */
export type CodeKind = "totp" | "sent" | "backup";

/** A second step that was right, and what it spends. */
export type Proof =
  | { readonly by: "totp"; readonly step: number }
  | { readonly by: "email" }
  | {
      readonly by: "sent";
      readonly channel: PhoneChannel;
      readonly phoneId: PhoneId;
    }
  | { readonly by: "backup"; readonly at: number };

/** What a code turned out to be. Only `wrong` ones were looked at and count as a guess. */
export type Verdict =
  | { readonly is: "right"; readonly proof: Proof }
  | {
      readonly is: "wrong";
      readonly authenticator: string;
      readonly because: "wrong" | "used" | "expired";
    }
  | {
      readonly is: "unread";
      readonly refusal: RefusalOf<"METHOD_UNAVAILABLE" | "MALFORMED_CODE">;
    };

const unavailable: Verdict = {
  is: "unread",
  refusal: { code: "METHOD_UNAVAILABLE" },
};
const malformed: Verdict = {
  is: "unread",
  refusal: { code: "MALFORMED_CODE" },
};

/** Looks at one code, changing nothing. */
export function verify(
  member: Member,
  challenge: Challenge,
  { kind, code }: { readonly kind: CodeKind; readonly code: string },
  context: Context,
): Verdict {
  switch (kind) {
    case "totp":
      return verifyTotp(member, challenge, code, context);
    case "sent":
      return verifySent(member, challenge, code, context);
    case "backup":
      return verifyBackup(member, challenge, code);
  }
}

/** What a typed code of six digits says: full-width digits, spaces and hyphens are taken; null for anything else. */
export function readDigits(text: string): string | null {
  const digits = text.normalize("NFKC").replace(/[\s\p{Pd}\u30fc]/gu, "");
  return /^[0-9]{6}$/.test(digits) ? digits : null;
}

/** What is counted for this proof: each app, mailbox, phone and printed list by itself (R27). */
export function authenticatorOf(proof: Proof): string {
  return proof.by === "sent" ? proof.phoneId : proof.by;
}

export function methodOf(proof: Proof): Method {
  return proof.by === "sent" ? proof.channel : proof.by;
}

function verifyTotp(
  member: Member,
  { purpose }: Challenge,
  typed: string,
  { now }: Context,
): Verdict {
  const secret = totpSecret(member, purpose);
  if (secret === null) return unavailable;
  const code = readDigits(typed);
  if (code === null) return malformed;
  const spent =
    purpose === "bind" || member.totp === null
      ? { lastStep: -1, driftSteps: 0 }
      : member.totp;
  const verdict = checkTotp(secret, code, spent, now);
  return typeof verdict === "string"
    ? { is: "wrong", authenticator: "totp", because: verdict }
    : { is: "right", proof: { by: "totp", step: verdict.step } };
}

function verifySent(
  member: Member,
  { id, purpose, sent }: Challenge,
  typed: string,
  { now, codeKey }: Context,
): Verdict {
  const isOpen = openPhones(member, purpose).some(
    (phone) => phone.id === sent?.phoneId,
  );
  if (sent === null || !isOpen) return unavailable;
  const code = readDigits(typed);
  if (code === null) return malformed;
  const isRight = isSame(sent.mac, sentCodeMac(codeKey, id, code));
  if (isRight && now < sent.expiresAt)
    return { is: "right", proof: { by: "sent", ...pick(sent) } };
  const because = isRight ? "expired" : "wrong";
  return { is: "wrong", authenticator: sent.phoneId, because };
}

function verifyBackup(
  member: Member,
  { purpose }: Challenge,
  typed: string,
): Verdict {
  const set = member.backupCodes;
  if (set === null || !hasBackupCodes(member, purpose)) return unavailable;
  const code = readBackupCode(typed);
  if (code === null) return malformed;
  const found = findBackupCode(set, code);
  return found !== null && !found.isUsed
    ? { is: "right", proof: { by: "backup", at: found.at } }
    : {
        is: "wrong",
        authenticator: "backup",
        because: found === null ? "wrong" : "used",
      };
}

/** What is kept of a code that was sent: bound to its second step, unreadable without the service's key (R31). */
export function sentCodeMac(
  codeKey: Uint8Array,
  challengeId: string,
  code: string,
): string {
  return macText(codeKey, `code:${challengeId}:${code}`);
}

function pick({ channel, phoneId }: NonNullable<Challenge["sent"]>) {
  return { channel, phoneId };
}
