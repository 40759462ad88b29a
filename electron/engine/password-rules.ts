import { dictionary } from "@zxcvbn-ts/language-common";
import type { PasswordFault } from "../../shared/model/refusal";
import { limits } from "./limits";

const common = new Set(dictionary["passwords-common"]);
/** The name of the service in letters that a password can be made of. */
const serviceWords = ["nidan", "sakura", "さくら", "会員メニュー", "kaiinmenu"];

/** What a password must not be made of. */
export type PasswordContext = {
  readonly words: readonly string[];
  /** With the second step on, a shorter password will do (R02). */
  readonly withTwoStep: boolean;
};

/** The password as it is hashed: Unicode NFC (R03). */
export function normalisePassword(password: string): string {
  return password.normalize("NFC");
}

/** Whether the password is too short to stand without a second step (R02). */
export function isShortPassword(password: string): boolean {
  return [...normalisePassword(password)].length < limits.password.minAlone;
}

/** Whether a password of this length was ever accepted: anything longer need not be hashed to be refused (C23). */
export function isPasswordLength(password: string): boolean {
  return (
    password.length <= limits.password.max * 4 && // NFD takes up to four UTF-16 units for one code point of NFC
    [...normalisePassword(password)].length <= limits.password.max
  );
}

/**
 * What is wrong with a new password; null when nothing is. Length counts code points. There are no rules of composition
 * (R04): only what stands on a list of common passwords, or is made of the member's own words, is refused, as a whole or
 * as a repetition (R05).
 */
export function findPasswordFault(
  password: string,
  { words, withTwoStep }: PasswordContext,
): PasswordFault | null {
  const { minAlone, minWithTwoStep, max } = limits.password;
  if (!isPasswordLength(password)) return "too-long";
  const text = normalisePassword(password);
  const { length } = [...text];
  if (length > max) return "too-long";
  if (length < (withTwoStep ? minWithTwoStep : minAlone)) return "too-short";
  const unit = shortestUnit(text.toLowerCase());
  if (common.has(text.toLowerCase()) || common.has(unit)) return "common";
  const own = [...serviceWords, ...words].map((word) => word.toLowerCase());
  const isPredictable =
    [...unit].length <= 2 ||
    own.includes(unit.replace(/\d{0,4}$/, "")) ||
    own.includes(unit);
  return isPredictable ? "predictable" : null;
}

/** The shortest text that gives this one when repeated: "abab" is "ab" twice. */
function shortestUnit(text: string): string {
  const at = (text + text).indexOf(text, 1);
  return text.slice(0, at);
}
