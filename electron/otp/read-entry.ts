import { otpLimits } from "../../shared/model/otp-options";
import type { OtpauthRefusal } from "../../shared/model/otpauth-refusal";
import type { EntryDraft, ParsedEntry } from "./entry-draft";
import { readAlgorithm, readLabel, readNumber, readSecret } from "./read-parts";

/** The parts of an entry as texts; undefined where nothing was said, and the usual value is meant. */
export type EntryTexts = {
  readonly type: "totp" | "hotp";
  readonly issuer: string;
  readonly account: string;
  readonly secret: string | undefined;
  readonly algorithm: string | undefined;
  readonly digits: string | undefined;
  readonly period: string | undefined;
  readonly counter: string | undefined;
};

/** The entry these texts make, or the first part that cannot be used. */
export function readEntry(texts: EntryTexts): ParsedEntry {
  const issuer = readLabel("issuer", texts.issuer);
  const account = readLabel("account", texts.account);
  const name = (issuer.ok && issuer.value) || (account.ok && account.value);
  const no = (refusal: OtpauthRefusal): ParsedEntry => ({
    ok: false,
    refusal,
    label: name === false ? "" : name,
  });
  if (!issuer.ok) return no(issuer.refusal);
  if (!account.ok) return no(account.refusal);
  const secret = readSecret(texts.secret);
  if (!secret.ok) return no(secret.refusal);
  const algorithm = readAlgorithm(texts.algorithm);
  if (!algorithm.ok) return no(algorithm.refusal);
  const digits = readNumber("digits", texts.digits, otpLimits.digits, 6);
  if (!digits.ok) return no(digits.refusal);
  const moving = readMovingFactor(texts);
  if (!moving.ok) return no(moving.refusal);
  const options = { algorithm: algorithm.value, digits: digits.value };
  const draft: EntryDraft = {
    issuer: issuer.value,
    account: account.value,
    secret: secret.value,
    otp:
      texts.type === "totp"
        ? { type: "totp", ...options, periodSeconds: moving.value }
        : { type: "hotp", ...options, counter: moving.value },
  };
  return { ok: true, draft };
}

/** The period of a TOTP entry; the counter of a HOTP entry, which the Key URI Format requires: a guess could lock the member out. */
function readMovingFactor({ type, period, counter }: EntryTexts) {
  return type === "totp"
    ? readNumber("period", period, otpLimits.periodSeconds, 30)
    : readNumber("counter", counter, otpLimits.counter, null);
}
