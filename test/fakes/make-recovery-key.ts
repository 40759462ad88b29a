import type { MemberKey } from "../../electron/runtime/member-key";
import type { Protection } from "../../electron/runtime/protection";
import { must } from "./must";

/** A recovery key that its member wrote down. */
export async function makeRecoveryKey(
  {
    protection,
  }: {
    readonly protection: Pick<
      Protection,
      "revealNewRecoveryKey" | "keepRecoveryKey"
    >;
  },
  proof: MemberKey | null = null,
): Promise<string> {
  const text = must(await protection.revealNewRecoveryKey(proof));
  must(await protection.keepRecoveryKey(text.slice(-3)));
  return text;
}
