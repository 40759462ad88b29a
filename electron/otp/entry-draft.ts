import type { OtpOptions } from "../../shared/model/otp-options";
import type {
  OtpauthField,
  OtpauthProblem,
  OtpauthRefusal,
} from "../../shared/model/otpauth-refusal";

/** An entry before it is in the vault: who, the secret, and all that decides its codes. Everything is within `otpLimits`. */
export type EntryDraft = {
  readonly issuer: string;
  readonly account: string;
  readonly secret: Uint8Array;
  readonly otp: OtpOptions;
};

/** An entry, or which part of it cannot be used and why. `label` names it to the member as far as it could be read. */
export type ParsedEntry =
  | { readonly ok: true; readonly draft: EntryDraft }
  | {
      readonly ok: false;
      readonly refusal: OtpauthRefusal;
      readonly label: string;
    };

/** A part that was read, or why it cannot be used. */
export type Part<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: OtpauthRefusal };

export function part<Value>(value: Value): Part<Value> {
  return { ok: true, value };
}

export function refuse(
  field: OtpauthField,
  problem: OtpauthProblem,
): { ok: false; refusal: OtpauthRefusal } {
  return { ok: false, refusal: { field, problem } };
}
