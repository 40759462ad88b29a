import { createHash } from "node:crypto";
import {
  openBody,
  passphraseBytes,
  passphraseWork,
  readVaultFile,
  unwrapWithKeychainKey,
  unwrapWithPassphraseKey,
  unwrapWithRecoveryKey,
  type NewSlot,
  type PassphraseWork,
  type RandomBytes,
  type SlotKind,
  type VaultHeader,
} from "../../electron/vault";

/** What opens a slot, as a member or a machine holds it. */
export type Way =
  | { readonly kind: "keychain"; readonly wrappingKey: Uint8Array }
  | { readonly kind: "passphrase"; readonly passphrase: string }
  | { readonly kind: "recovery"; readonly recoveryKey: Uint8Array };

export const kinds = ["keychain", "passphrase", "recovery"] as const;
export const cost = { memoryKiB: 47_104, iterations: 1 };

/** Stands in for Argon2id where thousands of files are opened: depends on the passphrase, the salt and the cost. */
export function quickKdf(
  passphrase: string,
  { salt, cost: { memoryKiB, iterations } }: PassphraseWork,
): Uint8Array {
  return createHash("sha256")
    .update(`${memoryKiB}:${iterations}:`)
    .update(salt)
    .update(passphraseBytes(passphrase))
    .digest();
}

/** A slot of this kind to be made, and what will open it. */
export function anyWay(
  kind: SlotKind,
  id: string,
  random: RandomBytes,
): { slot: NewSlot; way: Way } {
  const secret = random(kind === "recovery" ? 16 : 32);
  if (kind === "keychain") {
    const way = { kind, wrappingKey: secret };
    return { slot: { ...way, id }, way };
  }
  if (kind === "recovery") {
    const way = { kind, recoveryKey: secret };
    return { slot: { ...way, id }, way };
  }
  const passphrase = Buffer.from(secret).toString("hex");
  const work = { salt: random(16), cost };
  const derivedKey = quickKdf(passphrase, work);
  return {
    slot: { kind, id, ...work, derivedKey },
    way: { kind, passphrase },
  };
}

/** The vault key, as a shell would get it; null when this way does not open any slot. */
export function unwrap(header: VaultHeader, way: Way): Uint8Array | null {
  switch (way.kind) {
    case "keychain":
      return unwrapWithKeychainKey(header, way.wrappingKey);
    case "recovery":
      return unwrapWithRecoveryKey(header, way.recoveryKey);
    case "passphrase": {
      const work = passphraseWork(header);
      if (!work.ok) return null;
      const key = quickKdf(way.passphrase, work.value);
      return unwrapWithPassphraseKey(header, key);
    }
  }
}

/** Every answer but an opened vault. */
export const shut = ["damaged", "newer-format", "wrong key", "not authentic"];

/** What a reader gets: the payload as text, or one of `shut`. */
export function open(bytes: Uint8Array, way: Way): string {
  const file = readVaultFile(bytes);
  if (!file.ok) return file.problem;
  const key = unwrap(file.value.header, way);
  if (key === null) return "wrong key";
  const opened = openBody(file.value, key);
  return opened === null ? "not authentic" : Buffer.from(opened).toString();
}
