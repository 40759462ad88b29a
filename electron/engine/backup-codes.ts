import { gcm } from "@noble/ciphers/aes.js";
import { scrypt } from "@noble/hashes/scrypt.js";
import type { EpochMs } from "../../shared/time";
import type { Context } from "./context";
import { limits } from "./limits";
import type { BackupCodes } from "./member";
import {
  fromBase64url,
  isSame,
  randomUuid,
  toBase64url,
  type Entropy,
} from "./secrets";

/** Crockford's Base32: no I, L, O or U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const NONCE_BYTES = 12;

/** A new set (S43): ten codes of 80 random bits, and what is kept of them. `displayKey` comes from the member's password. */
export function makeBackupCodes(
  displayKey: Uint8Array,
  { now, entropy, policy }: Context,
): { readonly codes: readonly string[]; readonly kept: BackupCodes } {
  const { count, bytes } = limits.backupCodes;
  const codes = Array.from({ length: count }, () => toCode(entropy(bytes)));
  const salt = toBase64url(entropy(16));
  const cost = policy.backupCodeCost;
  const kept: BackupCodes = {
    setId: randomUuid(entropy),
    createdAt: now,
    salt,
    cost,
    codes: codes.map((code) => ({
      hash: hashCode(code, salt, cost),
      usedAt: null,
    })),
    sealed: sealCodes(codes, displayKey, entropy),
  };
  return { codes, kept };
}

/** 10 bytes as `XXXX-XXXX-XXXX-XXXX`. */
function toCode(bytes: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
  let text = "";
  for (let i = 0; i < 16; i++) {
    text = ALPHABET.charAt(Number(number % 32n)) + text;
    number /= 32n;
  }
  return text.replace(/.{4}(?=.)/g, "$&-");
}

/** The code as it was made, from what a hand may type: any case, hyphens and spaces anywhere, O for 0, I and L for 1 (S48). */
export function readBackupCode(text: string): string | null {
  const letters = text
    .normalize("NFKC")
    .replace(/[\s\p{Pd}\u30fc_]/gu, "")
    .toUpperCase()
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(letters)
    ? letters.replace(/.{4}(?=.)/g, "$&-")
    : null;
}

/** Which code of the set this is, counted from 0, and whether it was used; null when it is none. Looks at all of them (R47). */
export function findBackupCode(
  set: BackupCodes,
  code: string,
): { readonly at: number; readonly isUsed: boolean } | null {
  const hash = hashCode(code, set.salt, set.cost);
  const matches = set.codes.map((known) => isSame(known.hash, hash));
  const at = matches.indexOf(true);
  return at < 0 ? null : { at, isUsed: set.codes[at]?.usedAt !== null };
}

export function useBackupCode(
  set: BackupCodes,
  at: number,
  now: EpochMs,
): BackupCodes {
  return {
    ...set,
    codes: set.codes.map((code, i) =>
      i === at ? { ...code, usedAt: now } : code,
    ),
  };
}

export function codesLeft(set: BackupCodes | null): number {
  return set?.codes.filter(({ usedAt }) => usedAt === null).length ?? 0;
}

/** The codes in the clear, under the key that the password gives; null when it is not that key, or nothing is kept (D3). */
export function openCodes(
  { sealed }: BackupCodes,
  displayKey: Uint8Array,
): readonly string[] | null {
  if (sealed === null) return null;
  const bytes = fromBase64url(sealed);
  try {
    const plain = gcm(displayKey, bytes.subarray(0, NONCE_BYTES)).decrypt(
      bytes.subarray(NONCE_BYTES),
    );
    return Buffer.from(plain).toString("utf8").split(" ");
  } catch {
    return null; // the tag does not fit: another key
  }
}

export function sealCodes(
  codes: readonly string[],
  displayKey: Uint8Array,
  entropy: Entropy,
): string {
  const nonce = entropy(NONCE_BYTES);
  const sealed = gcm(displayKey, nonce).encrypt(
    Buffer.from(codes.join(" "), "utf8"),
  );
  return toBase64url(Buffer.concat([nonce, sealed]));
}

function hashCode(code: string, salt: string, cost: number): string {
  return toBase64url(
    scrypt(code, fromBase64url(salt), { N: cost, r: 8, p: 1, dkLen: 32 }),
  );
}
