import type { Standing } from "../../shared/model/found-view";
import type { EntryDraft } from "../otp";
import { listed, type Entries, type Entry } from "./entry";

/** The listed entry that gives the same codes under the same name, or null. A HOTP counter moves and does not count. */
export function findSame(entries: Entries, draft: EntryDraft): Entry | null {
  return listed(entries).find((entry) => isSame(entry, draft)) ?? null;
}

/** The listed entries of the same issuer and account; none where neither has a name. */
export function namesakes(
  entries: Entries,
  { issuer, account }: Pick<EntryDraft, "issuer" | "account">,
): Entry[] {
  if (issuer === "" && account === "") return [];
  return listed(entries).filter(
    (entry) => entry.issuer === issuer && entry.account === account,
  );
}

/** How a draft stands to the entries. */
export function standingOf(entries: Entries, draft: EntryDraft): Standing {
  if (findSame(entries, draft) !== null) return "same";
  return namesakes(entries, draft).length > 0 ? "other-secret" : "new";
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
