import { createHash } from "node:crypto";
import { no, yes } from "../../shared/outcome";
import type { PassphraseKdf } from "../../electron/ports/passphrase-kdf";

/** A derivation that costs nothing and can be told to fail. */
export function createQuickKdf(): PassphraseKdf & {
  derivations: number;
  isBroken: boolean;
} {
  const kdf = {
    derivations: 0,
    isBroken: false,
    derive: (
      passphrase: Uint8Array,
      salt: Uint8Array,
      cost: { memoryKiB: number; iterations: number },
    ) => {
      kdf.derivations++;
      const hash = createHash("sha256");
      hash.update(passphrase).update(salt).update(JSON.stringify(cost));
      passphrase.fill(0);
      const key = Uint8Array.from(hash.digest());
      return Promise.resolve(kdf.isBroken ? no("failed" as const) : yes(key));
    },
    calibrate: () =>
      Promise.resolve(
        kdf.isBroken
          ? no("failed" as const)
          : yes({ memoryKiB: 47_104, iterations: 1 }),
      ),
  };
  return kdf;
}
