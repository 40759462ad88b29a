import type { CodeView } from "../../../shared/model/code-view";
import type { MemberId } from "../../../shared/ids";

/** The issuer that the service writes into its QR codes (S16). */
const ISSUER = "さくら会員メニュー";

/** The member's own entry among all of the vault, the newest where a QR code was issued more than once; null without one. */
export function findOwnEntry(
  views: readonly CodeView[],
  memberId: MemberId,
): CodeView | null {
  const own = views.filter(
    ({ entry }) => entry.issuer === ISSUER && entry.account === memberId,
  );
  return own.at(-1) ?? null;
}
