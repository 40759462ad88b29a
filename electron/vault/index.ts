/**
 * The vault file, format 2, byte for byte. Integers are big-endian, base64 is the standard one with padding.
 *
 *     offset    length  what
 *     0         8       the ASCII letters "NIDANVLT"
 *     8         4       H, the length of the header in bytes, 2 to 65,536
 *     12        H       the header: one JSON object in UTF-8
 *     12 + H    32      the seal
 *     44 + H    12      the nonce of the body, random for every new body
 *     56 + H    n       the body: AES-256-GCM ciphertext; the plaintext is described in `electron/authenticator/`
 *     56 + H+n  16      the GCM tag of the body; the file ends here
 *
 * The header. Members and slots that a reader does not know are to be kept when the file is written again.
 *
 *     format           2
 *     vaultId          UUID, given at creation, never changed
 *     generation       1 at the first save, one more at each save, whatever it changed
 *     slotsGeneration  1 with the first slot, one more at each change of the slots
 *     slots            1 to 64 times the vault key, once for each way to open the vault:
 *         kind         "keychain", "passphrase" or "recovery" (others may follow)
 *         id           UUID, not twice in a file
 *         nonce        12 bytes, base64
 *         wrappedKey   48 bytes, base64: the vault key under the slot's wrapping key, AES-256-GCM, ciphertext then tag;
 *                      additional authenticated data: "nidan:slot:1:" vaultId ":" id ":" kind, in ASCII
 *         salt         16 bytes, base64; not in a `keychain` slot
 *         memoryKiB, iterations, parallelism   in a `passphrase` slot only; parallelism is 1
 *
 * Keys. All are 32 bytes but the recovery key. HKDF is RFC 5869 with SHA-256; its info is ASCII.
 *
 *     vault key                   random, made with the vault
 *     wrapping key, `keychain`    random; base64 in the OS keychain: service "jp.nidan.app", account "vault:" vaultId
 *                                 (of QA and development builds: with ".qa" and ".development" behind it)
 *     wrapping key, `passphrase`  Argon2id, version 1.3 (RFC 9106), of the passphrase in Unicode NFKC and UTF-8, with the
 *                                 slot's salt and parameters, neither a secret nor associated data. A reader does not
 *                                 even try what is outside 47,104 to 1,048,576 KiB or 1 to 16 iterations.
 *     wrapping key, `recovery`    HKDF of the recovery key, with the slot's salt, info "nidan:recovery:1"
 *     recovery key                16 random bytes. Written: the number they are, big-endian, as 26 digits of Crockford's
 *                                 Base32, then his check symbol (the number modulo 37), with a dash after every fourth.
 *     body key                    HKDF of the vault key, no salt, info "nidan:body:2"
 *     seal key                    HKDF of the vault key, no salt, info "nidan:seal:2"
 *
 * The additional authenticated data of the body is "nidan:body:2:" vaultId, in ASCII. The seal is HMAC-SHA256 under the
 * seal key over the bytes 0 to 12 + H, then the nonce, then the tag of the body. To open: unwrap the vault key from a slot,
 * compare the seal, decrypt the body. If either fails, nothing in the file may be believed.
 *
 * Why a seal: the header must be changed without the entries being written again, and yet nobody without the vault key may
 * add, change or swap a slot. The body's tag stands for the body, so the seal ties exactly one header to exactly one body:
 * an old header before a newer body, or a newer one before an old body, does not open. What no file can show by itself is
 * that the whole of it is an old one; for that the app remembers the last `generation` it saw, outside of the file.
 *
 * What a change of slots does not do: the vault key stays. Whoever opened an old copy with an old passphrase and kept the
 * vault key can read later copies too; a passphrase that may be known is answered by a new vault.
 *
 * Format 1, which is read and never written: `format` is 1, there is no `slotsGeneration`, only `keychain` slots were made,
 * and there is no seal: the nonce is at 12 + H, the ciphertext at 24 + H. The body's key is the vault key itself and its
 * additional authenticated data are the bytes 0 to 12 + H.
 */
export {
  createVault,
  createVaultWith,
  type NewVault,
  type UnsavedVault,
} from "./create-vault";
export { readVaultFile, type VaultFile } from "./file-layout";
export { openBody, replaceHeader, sealVault } from "./body";
export { addSlot, removeSlot, replaceSlot, type NewSlot } from "./slots";
export { joinHeaders } from "./join-headers";
export { copiesToKeep } from "./copies-to-keep";
export {
  findKeychainSlot,
  keychainItemName,
  unwrapWithKeychainKey,
} from "./keychain-slot";
export {
  isSafeCost,
  passphraseBytes,
  passphraseCostLimits,
  passphraseWork,
  unwrapWithPassphraseKey,
  PASSPHRASE_SALT_BYTES,
  type PassphraseCost,
  type PassphraseWork,
} from "./passphrase-slot";
export { unwrapWithRecoveryKey } from "./recovery-slot";
export {
  endsRecoveryKey,
  formatRecoveryKey,
  parseRecoveryKey,
  RECOVERY_KEY_BYTES,
  type RecoveryKeyProblem,
} from "./recovery-key";
export type {
  KeychainSlot,
  PassphraseSlot,
  RecoverySlot,
  Slot,
  SlotKind,
  VaultHeader,
} from "./header";
export type { NewPassphraseSlot } from "./passphrase-slot";
export type { RandomBytes } from "./aes-gcm";
