import { no, yes, type Outcome } from "../../shared/outcome";

/** Crockford's Base32: no I, L, O, U. The five after the 32 digits can only be the check character, which is modulo 37. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
const DIGITS = 26;
const GROUP = 4;

export const RECOVERY_KEY_BYTES = 16;

/** Why a typed recovery key cannot be one: the wrong length or a wrong letter, or a check character that does not fit. */
export type RecoveryKeyProblem = "not-a-recovery-key" | "mistyped";

/** The 16 bytes as a member writes them down: 26 digits and the check character, in groups of four. */
export function formatRecoveryKey(recoveryKey: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(recoveryKey).toString("hex")}`);
  let text = ALPHABET.charAt(Number(number % 37n));
  for (let i = 0; i < DIGITS; i++) {
    text = ALPHABET.charAt(Number(number % 32n)) + text;
    number /= 32n;
  }
  return text.replace(new RegExp(`.{${GROUP}}(?=.)`, "g"), "$&-");
}

/**
 * The 16 bytes of a recovery key that was typed: any case, any grouping, full-width or not, O for 0, I and L for 1. The
 * check character finds every single wrong character and every two that changed places.
 */
export function parseRecoveryKey(
  text: string,
): Outcome<Uint8Array, RecoveryKeyProblem> {
  if (text.length > 1000) return no("not-a-recovery-key");
  const values = Array.from(plain(text), (letter) => ALPHABET.indexOf(letter));
  const digits = values.slice(0, DIGITS);
  const check = values[DIGITS];
  if (
    check === undefined ||
    check < 0 ||
    values.length !== DIGITS + 1 ||
    digits.some((digit) => digit < 0 || digit >= 32)
  )
    return no("not-a-recovery-key");
  const number = digits.reduce((sum, digit) => sum * 32n + BigInt(digit), 0n);
  if (Number(number % 37n) !== check) return no("mistyped");
  const hex = number.toString(16).padStart(RECOVERY_KEY_BYTES * 2, "0");
  return hex.length > RECOVERY_KEY_BYTES * 2 // 26 digits have room for 130 bits
    ? no("not-a-recovery-key")
    : yes(Uint8Array.from(Buffer.from(hex, "hex")));
}

/** Whether this is the end of the written key, of three characters or more, typed as freely as a whole one. */
export function endsRecoveryKey(
  recoveryKey: Uint8Array,
  typed: string,
): boolean {
  const end = typed.length > 1000 ? "" : plain(typed);
  return end.length >= 3 && plain(formatRecoveryKey(recoveryKey)).endsWith(end);
}

/** A wave dash is what Japanese keyboards give for "~"; the long vowel mark and the minus sign are typed for dashes. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u301c\u223c]/g, "~")
    .replace(/[\s\p{Pd}\p{Cf}\u30fc\u2212_.]/gu, "")
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}
