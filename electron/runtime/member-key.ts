import type { MemberKey } from "../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { PassphraseKdf } from "../ports/passphrase-kdf";
import {
  parseRecoveryKey,
  passphraseBytes,
  passphraseWork,
  unwrapWithPassphraseKey,
  unwrapWithRecoveryKey,
  type RecoveryKeyProblem,
  type VaultHeader,
} from "../vault";
import type { AttemptDelay } from "./attempt-delay";
import { createSerialQueue } from "./serial-queue";

export type { MemberKey };

/**
 * Why a key did not open: it is another vault's or never was one, it is misspelt, the file has no such way in, it came too
 * soon after a wrong one, or the computer could not spend what Argon2id asks for. `retryAfterMs`: nothing is tried before.
 */
export type KeyRefusal =
  | { readonly kind: "wrong" | "too-soon"; readonly retryAfterMs: number }
  | { readonly kind: "misspelt"; readonly problem: RecoveryKeyProblem }
  | { readonly kind: "no-such-way" | "not-derived" };

/** Gets the vault key out of a header. One try at a time. */
export type TryKey = (
  header: VaultHeader,
  key: MemberKey,
) => Promise<Outcome<Uint8Array, KeyRefusal>>;

/** Wrong passphrases make the next try wait. A recovery key is 128 random bits: nobody guesses it, however often. */
export function createTryKey({
  kdf,
  delay,
}: {
  readonly kdf: PassphraseKdf;
  readonly delay: AttemptDelay;
}): TryKey {
  const inTurn = createSerialQueue();
  const tryPassphrase = async (header: VaultHeader, passphrase: string) => {
    const work = passphraseWork(header);
    if (!work.ok) return no({ kind: "no-such-way" } as const);
    const retryAfterMs = await delay.begin();
    if (retryAfterMs > 0)
      return no({ kind: "too-soon", retryAfterMs } as const);
    const { salt, cost } = work.value;
    const derived = await kdf.derive(passphraseBytes(passphrase), salt, cost);
    if (!derived.ok) {
      await delay.withdraw();
      return no({ kind: "not-derived" } as const);
    }
    const vaultKey = unwrapWithPassphraseKey(header, derived.value);
    derived.value.fill(0);
    if (vaultKey === null)
      return no({ kind: "wrong", retryAfterMs: await delay.waitMs() } as const);
    await delay.succeeded();
    return yes(vaultKey);
  };
  return (header, key) =>
    inTurn(() =>
      key.kind === "passphrase"
        ? tryPassphrase(header, key.passphrase)
        : Promise.resolve(tryRecoveryKey(header, key.recoveryKey)),
    );
}

function tryRecoveryKey(
  header: VaultHeader,
  text: string,
): Outcome<Uint8Array, KeyRefusal> {
  if (!header.slots.some(({ kind }) => kind === "recovery"))
    return no({ kind: "no-such-way" });
  const parsed = parseRecoveryKey(text);
  if (!parsed.ok) return no({ kind: "misspelt", problem: parsed.problem });
  const vaultKey = unwrapWithRecoveryKey(header, parsed.value);
  parsed.value.fill(0);
  return vaultKey === null
    ? no({ kind: "wrong", retryAfterMs: 0 })
    : yes(vaultKey);
}
