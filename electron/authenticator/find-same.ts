import type { Standing } from "../../shared/model/found-view";
import type { EntryDraft } from "../otp";

/** Those of the same issuer and account; none where neither has a name. */
export function namesakes<Draft extends EntryDraft>(
  those: readonly Draft[],
  { issuer, account }: Pick<EntryDraft, "issuer" | "account">,
): Draft[] {
  if (issuer === "" && account === "") return [];
  return those.filter(
    (one) => one.issuer === issuer && one.account === account,
  );
}

/** How a draft stands to the listed entries. A HOTP counter moves and does not count. */
export function standingOf(
  those: readonly EntryDraft[],
  draft: EntryDraft,
): Standing {
  if (those.some((one) => isSame(one, draft))) return "same";
  return namesakes(those, draft).length > 0 ? "other-secret" : "new";
}

/** Whether two give the same codes under the same name. */
export function isSame(a: EntryDraft, b: EntryDraft): boolean {
  return (
    a.issuer === b.issuer &&
    a.account === b.account &&
    isSameSecret(a.secret, b.secret) &&
    a.otp.algorithm === b.otp.algorithm &&
    a.otp.digits === b.otp.digits &&
    (a.otp.type === "totp"
      ? b.otp.type === "totp" && a.otp.periodSeconds === b.otp.periodSeconds
      : b.otp.type === "hotp")
  );
}

function isSameSecret(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
