/**
 * The vault file, format 1, byte for byte. Integers are big-endian.
 *
 *     offset    length  what
 *     0         8       the ASCII letters "NIDANVLT"
 *     8         4       H, the length of the header in bytes, 2 to 65,536
 *     12        H       the header: one JSON object in UTF-8
 *     12 + H    12      the nonce of the body, random for every save
 *     24 + H    n       the body: AES-256-GCM ciphertext under the vault key
 *     24 + H+n  16      the GCM tag of the body
 *
 * The bytes 0 to 12 + H are the additional authenticated data of the body, so that no byte of the header can be changed
 * by anyone who does not hold the vault key. The plaintext of the body is described in `electron/authenticator/`.
 *
 * The header:
 *
 *     format      1
 *     vaultId     UUID, given at creation, never changed
 *     generation  1 at the first save, one more at each save
 *     slots       the vault key, once for each way to open the vault:
 *         kind        "keychain" (others follow; a reader keeps slots it does not know)
 *         id          UUID
 *         nonce       12 bytes, base64
 *         wrappedKey  48 bytes, base64: the vault key under the slot's wrapping key, AES-256-GCM, ciphertext then tag;
 *                     additional authenticated data: "nidan:slot:1:" vaultId ":" id ":" kind, in ASCII
 *
 * The vault key is 32 random bytes, made with the vault. The wrapping key of a `keychain` slot is 32 random bytes, kept as
 * base64 in the OS keychain: service "jp.nidan.app", account "vault:" followed by the vaultId.
 */
export { createVault, type NewVault } from "./create-vault";
export { readVaultFile, type VaultFile } from "./file-layout";
export { keychainItemName } from "./keychain-slot";
export { unwrapWithKeychainKey } from "./keychain-slot";
export { openBody, sealVault } from "./body";
export type { KeychainSlot, Slot, VaultHeader } from "./header";
export type { RandomBytes } from "./aes-gcm";
