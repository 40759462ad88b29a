import { no, yes, type Outcome } from "../../shared/outcome";
import type { RandomBytes } from "./aes-gcm";
import { isKind, type PassphraseSlot, type VaultHeader } from "./header";
import { unwrapKey, wrapKey } from "./key-wrap";

/** What Argon2id spends on one try (RFC 9106 section 3.1); one lane. */
export type PassphraseCost = {
  readonly memoryKiB: number;
  readonly iterations: number;
};

/**
 * What a slot may ask for. Below OWASP's 46 MiB and one pass, a stolen file gives its passphrase away too cheaply; above, a hostile file could freeze the machine.
 */
export const passphraseCostLimits = {
  memoryKiB: { min: 47_104, max: 1_048_576 },
  iterations: { min: 1, max: 16 },
} as const;

export const PASSPHRASE_SALT_BYTES = 16;

/** What the shell needs to make the key of a passphrase slot with Argon2id. */
export type PassphraseWork = {
  readonly salt: Uint8Array;
  readonly cost: PassphraseCost;
};

/** A `passphrase` slot to be made. */
export type NewPassphraseSlot = PassphraseWork & {
  readonly kind: "passphrase";
  readonly id: string;
  /** 32 bytes: Argon2id of `passphraseBytes` with this salt and cost. */
  readonly derivedKey: Uint8Array;
};

/** The bytes that Argon2id is given: NFKC (NIST SP 800-63B section 5.1.1.2), so that full-width letters are the same letters. */
export function passphraseBytes(passphrase: string): Uint8Array {
  return Buffer.from(passphrase.normalize("NFKC"), "utf8");
}

/** Whether this cost may be spent, and a slot be made with it. */
export function isSafeCost({ memoryKiB, iterations }: PassphraseCost): boolean {
  const { memoryKiB: memory, iterations: passes } = passphraseCostLimits;
  return (
    Number.isSafeInteger(memoryKiB) &&
    Number.isSafeInteger(iterations) &&
    memory.min <= memoryKiB &&
    memoryKiB <= memory.max &&
    passes.min <= iterations &&
    iterations <= passes.max
  );
}

/** A `passphrase` slot that holds the vault key under the derived key. The cost must be safe. */
export function makePassphraseSlot(
  vaultId: string,
  { kind, id, salt, cost, derivedKey }: NewPassphraseSlot,
  vaultKey: Uint8Array,
  randomBytes: RandomBytes,
): PassphraseSlot {
  return {
    ...wrapKey({ vaultId, kind, id }, derivedKey, vaultKey, randomBytes),
    memoryKiB: cost.memoryKiB,
    iterations: cost.iterations,
    parallelism: 1,
    salt: Buffer.from(salt).toString("base64"),
  };
}

/** What has to be computed before a passphrase can be tried; "unsafe-cost" must be answered without computing anything. */
export function passphraseWork(
  header: VaultHeader,
): Outcome<PassphraseWork, "no-passphrase" | "unsafe-cost"> {
  const slot = findSlot(header);
  if (slot === null) return no("no-passphrase");
  const { memoryKiB, iterations } = slot;
  const salt = Buffer.from(slot.salt, "base64");
  return canBeTried(slot)
    ? yes({ salt, cost: { memoryKiB, iterations } })
    : no("unsafe-cost");
}

/** Whether some passphrase can open this slot here. */
export function canBeTried(slot: PassphraseSlot): boolean {
  return slot.parallelism === 1 && isSafeCost(slot);
}

/** The vault key under the key derived by `passphraseWork`; null when the passphrase is another one. */
export function unwrapWithPassphraseKey(
  header: VaultHeader,
  derivedKey: Uint8Array,
): Uint8Array | null {
  const slot = findSlot(header);
  return slot && unwrapKey(header.vaultId, slot, derivedKey);
}

/** The first one: no Nidan makes a second, and trying many would multiply the cost. */
function findSlot({ slots }: VaultHeader): PassphraseSlot | null {
  for (const slot of slots) if (isKind(slot, "passphrase")) return slot;
  return null;
}
