import type { PasswordFault } from "../../shared/model/refusal";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { Entropy } from "../ports/entropy";
import type { PassphraseKdf } from "../ports/passphrase-kdf";
import {
  passphraseBytes,
  PASSPHRASE_SALT_BYTES,
  type NewPassphraseSlot,
} from "../vault";

export type NoPassphraseSlot =
  | { readonly kind: "weak"; readonly fault: PasswordFault }
  | { readonly kind: "not-derived" };

/**
 * A slot for this passphrase, at the cost that this computer can bear. What is asked of the passphrase is what is asked of
 * a password that stands alone (NIST SP 800-63B section 3.1.1.2): a stolen file can be guessed at for years.
 */
export async function newPassphraseSlot(
  text: string,
  { kdf, entropy }: { readonly kdf: PassphraseKdf; readonly entropy: Entropy },
): Promise<Outcome<NewPassphraseSlot, NoPassphraseSlot>> {
  const { findPasswordFault } = await import("../engine"); // its list of passwords is large
  const fault = findPasswordFault(text, { words: [], withTwoStep: false });
  if (fault !== null) return no({ kind: "weak", fault });
  const cost = await kdf.calibrate();
  if (!cost.ok) return no({ kind: "not-derived" });
  const salt = entropy.bytes(PASSPHRASE_SALT_BYTES);
  const key = await kdf.derive(passphraseBytes(text), salt, cost.value);
  if (!key.ok) return no({ kind: "not-derived" });
  return yes({
    kind: "passphrase",
    id: entropy.uuid(),
    salt,
    cost: cost.value,
    derivedKey: key.value,
  });
}
